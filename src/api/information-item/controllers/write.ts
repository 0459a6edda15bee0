/** POST, PUT, DELETE and the draft's GET of the write API: read, validate, one call, answer. */
import type { Core } from '@strapi/strapi';
import { createItem, deleteItem, readItem, updateItem } from '../write/item-writes';
import { createBody, updateBody } from '../write/item-schema';
import {
  answer,
  bodyOf,
  draftRequestOf,
  writeRequestOf,
  type WriteContext,
} from '../write/request';
import { refuseParameters, validated } from '../write/validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: WriteContext) {
    const { data } = validated(createBody, bodyOf(ctx));
    answer(ctx, await createItem(strapi, writeRequestOf(ctx), data));
  },

  async readDraft(ctx: WriteContext) {
    refuseParameters(ctx.query);
    const { writer, documentId } = draftRequestOf(ctx);
    const item = await readItem(strapi, { writer, documentId });
    answer(ctx, { status: 200, item, isReplayed: false });
  },

  async update(ctx: WriteContext) {
    const { data } = validated(updateBody, bodyOf(ctx));
    answer(ctx, await updateItem(strapi, draftRequestOf(ctx), data));
  },

  async remove(ctx: WriteContext) {
    refuseParameters(ctx.query);
    answer(ctx, await deleteItem(strapi, draftRequestOf(ctx)));
  },
});
