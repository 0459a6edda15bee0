/** Reading of the public columns (栏目): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::site-column.site-column';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/columns'),
});

export default controller;
