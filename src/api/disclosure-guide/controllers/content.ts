/** Reading of the public disclosure guides (公开指南): everything comes from the register. */
import type { Core } from '@strapi/strapi';

const UID = 'api::disclosure-guide.disclosure-guide';

const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  list: (context) => strapi.plugin('publication').service('answer').list(context, UID),
  one: (context) =>
    strapi.plugin('publication').service('answer').one(context, UID, '/api/disclosure-guides'),
});

export default controller;
