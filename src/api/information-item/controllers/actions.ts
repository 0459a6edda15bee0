/** The actions of the write API: read, validate, one call, answer. */
import type { Core } from '@strapi/strapi';
import { ACTION_INPUTS, ITEM_ACTIONS, type ItemAction } from '../../../domain/review/action-inputs';
import { assessBody, unwrapped } from '../write/action-bodies';
import { assessItem, performAction } from '../write/item-actions';
import { unknownAction } from '../write/refusals';
import { answer, bodyOf, draftRequestOf, type WriteContext } from '../write/request';
import { validated } from '../write/validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async assess(ctx: WriteContext) {
    validated(assessBody, unwrapped(bodyOf(ctx)));
    ctx.body = { data: await assessItem(strapi, draftRequestOf(ctx)) };
  },

  ...Object.fromEntries(ITEM_ACTIONS.map((action) => [action, perform(strapi, action)])),

  unknown({ params }: WriteContext) {
    throw unknownAction(params.action ?? '', ['assess', ...ITEM_ACTIONS]);
  },
});

const perform =
  (strapi: Core.Strapi, action: ItemAction) =>
  async (ctx: WriteContext): Promise<void> => {
    const input = validated<unknown>(ACTION_INPUTS[action], unwrapped(bodyOf(ctx)));
    answer(ctx, await performAction(strapi, draftRequestOf(ctx), action, input));
  };
