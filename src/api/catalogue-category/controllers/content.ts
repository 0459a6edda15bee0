/** Reading of the public catalogue categories (目录类目): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::catalogue-category.catalogue-category';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/catalogue-categories'),
});

export default controller;
