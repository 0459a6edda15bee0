/** Where the item is now that was found under an address of an older system. */
import type { Core } from '@strapi/strapi';
import { parseLegacyUrlQuery } from '../legacy-url-query';

const ITEM = 'api::information-item.information-item';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  find: (context) =>
    strapi
      .plugin('publication')
      .service('answer')
      .byAddress(context, ITEM, '/api/information-items', parseLegacyUrlQuery(context.query)),
});

export default controller;
