/** Takes a public subject back, with the kind that the public is told and the internal reason for the ledger; the entry stays as a draft. */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { WithdrawalKind } from '../contracts';
import { descriptorsOf } from '../descriptors';
import { findHead } from '../log/heads';
import { acting } from './acting';
import { conflict } from './refusals';

export const withdrawal = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * @throws NotFoundError when there is no such governed type; ConflictError `not_public` when nothing is public.
   */
  async withdraw(
    uid: string,
    documentId: string,
    {
      kind,
      replacedBy = null,
      reason = null,
    }: { kind: WithdrawalKind; replacedBy?: string | null; reason?: string | null },
  ): Promise<void> {
    const descriptor = descriptorsOf(strapi).find(uid);
    if (!descriptor) throw new errors.NotFoundError(`“${uid}”没有公开规则。`);
    await acting({ strapi }).run(
      { ...acting({ strapi }).current(), withdrawal: { kind, replacedBy, reason } },
      () =>
        strapi.db.transaction(async ({ trx }) => {
          const head = await findHead(trx, descriptor.type, documentId);
          if (!head || head.change === 'withdrawn')
            throw conflict('not_public', '本条目前没有公开，无需撤下。');
          await strapi.documents(uid as UID.ContentType).unpublish({ documentId });
        }),
    );
  },
});
