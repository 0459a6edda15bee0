/** The contract of the content API (OpenAPI 3.1). */
import type { Core } from '@strapi/strapi';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  document(context) {
    context.body = strapi.plugin('publication').service('contract').document();
  },
});

export default controller;
