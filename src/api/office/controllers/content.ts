/** Reading of the public offices (工作机构与查阅场所): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::office.office';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/offices'),
});

export default controller;
