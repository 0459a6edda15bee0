/** Reading of the public agencies (公开主体): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::agency.agency';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/agencies'),
  tree: (context) => {
    const { answer, tree } = strapi.plugin('publication').services;
    return answer.reading(context, () => tree.read(UID, context.query));
  },
});

export default controller;
