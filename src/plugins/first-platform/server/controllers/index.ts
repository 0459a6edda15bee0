/** What the admin asks of this plugin: the receipts of an item, and the sites with their counts. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { entries, own } from '../plugin-services';

const documentId = z.string().regex(/^[a-z0-9]{1,64}$/);

const receipts = ({ strapi }: { strapi: Core.Strapi }) => ({
  async forSubject(ctx: Context): Promise<void> {
    const given = documentId.safeParse(ctx.params.documentId);
    if (!given.success) {
      throw new errors.ValidationError('documentId：须为小写字母和数字', {
        errors: [{ path: ['documentId'], message: 'letters a-z and digits' }],
      });
    }
    const { id: personId } = ctx.state.user as { id: number };
    if (!(await entries(strapi).seenByKey(personId, given.data))) return ctx.notFound();
    ctx.body = { data: await own(strapi, 'receipts').forSubject(given.data) };
  },
});

const sites = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const found = [];
    for (const site of await own(strapi, 'sites').list()) {
      found.push({ ...site, counts: await own(strapi, 'receipts').counts(site.id) });
    }
    ctx.body = { data: found, meta: { isRunningHere: own(strapi, 'dispatcher').isRunning() } };
  },
});

export const controllers = { receipts, sites };
