/** The actions of the write API: read, validate, one call, answer. */
import type { Core } from '@strapi/strapi';
import { assessBody, publishBody, unwrapped, withdrawBody } from '../write/action-schemas';
import { assessItem, publishItem, refuseWorkflowAction, withdrawItem } from '../write/item-actions';
import { answer, bodyOf, draftRequestOf, type WriteContext } from '../write/request';
import { validated } from '../write/validate';

export default ({ strapi }: { strapi: Core.Strapi }) => {
  const unavailable = (action: string) => (ctx: WriteContext) => {
    bodyOf(ctx);
    return refuseWorkflowAction(strapi, draftRequestOf(ctx), action);
  };

  return {
    async assess(ctx: WriteContext) {
      validated(assessBody, unwrapped(bodyOf(ctx)));
      ctx.body = { data: await assessItem(strapi, draftRequestOf(ctx)) };
    },

    async publish(ctx: WriteContext) {
      const seen = validated(publishBody, unwrapped(bodyOf(ctx)));
      answer(ctx, await publishItem(strapi, draftRequestOf(ctx), seen));
    },

    async withdraw(ctx: WriteContext) {
      const { kind, reason, replacedBy } = validated(withdrawBody, unwrapped(bodyOf(ctx)));
      const withdrawal = { kind, reason, replacedBy: replacedBy ?? null };
      answer(ctx, await withdrawItem(strapi, draftRequestOf(ctx), withdrawal));
    },

    submit: unavailable('submit'),
    review: unavailable('review'),
    approve: unavailable('approve'),
    return: unavailable('return'),
    reclassify: unavailable('reclassify'),
  };
};
