/**
 * The ledger (操作留痕): append-only rows of who did what to which subject, hash-chained per subject and sealed daily over all heads.
 * It knows no law: acts, states and grounds are the callers'.
 */
import type { Core } from '@strapi/strapi';
import { own, publication } from './plugin-services';
import { command } from './services/command';
import { ledger } from './services/ledger';
import { seal } from './services/seal';
import { unchangeable } from './services/unchangeable';
import { ledgerSteps } from './tables/steps';

export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    const { forbid } = publication(strapi, 'append-only');
    await publication(strapi, 'raw-tables').migrate('ledger', ledgerSteps(forbid));
  },
  bootstrap: ({ strapi }: { strapi: Core.Strapi }): Promise<void> =>
    own(strapi, 'unchangeable').check(),
  destroy(): void {},
  services: { command, ledger, seal, unchangeable },
};
