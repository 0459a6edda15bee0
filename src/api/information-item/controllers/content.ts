/** Reading of the public information items (信息): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::information-item.information-item';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/information-items'),
});

export default controller;
