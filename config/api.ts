import type { Core } from '@strapi/strapi';

/** Strapi's own content API serves nothing here (see `src/api`); strict all the same. */
const config: Core.Config.Api & { documents: { strictParams: boolean } } = {
  rest: { defaultLimit: 25, maxLimit: 100, withCount: true, strictParams: true },
  documents: { strictParams: true },
};

export default config;
