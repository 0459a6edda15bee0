/** The catalogue (政府信息公开目录) of the public items, counted: everything comes from the register. */
import type { Core } from '@strapi/strapi';

const ITEM = 'api::information-item.information-item';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  find: (context) => {
    const { answer, catalogue } = strapi.plugin('publication').services;
    return answer.reading(context, () => catalogue.read(ITEM, context.query));
  },
});

export default controller;
