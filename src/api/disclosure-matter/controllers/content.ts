/** Reading of the public disclosure matters (公开事项): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::disclosure-matter.disclosure-matter';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/disclosure-matters'),
});

export default controller;
