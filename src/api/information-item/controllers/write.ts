/** POST, PUT, DELETE and the draft's GET of the write API: read, validate, one call, answer. */
import type { Core } from '@strapi/strapi';
import { createItem, deleteItem, readItem, updateItem } from '../write/item-writes';
import { createBody, updateBody } from '../write/item-schema';
import { answer, bodyOf, draftRequestOf, writerOf, type WriteContext } from '../write/request';
import { refuseParameters, validated } from '../write/validate';

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  async create(ctx: WriteContext) {
    const { data } = validated(createBody, bodyOf(ctx));
    answer(ctx, await createItem(strapi, writerOf(ctx), data), 201);
  },

  async readDraft(ctx: WriteContext) {
    refuseParameters(ctx.query);
    const { writer, documentId } = draftRequestOf(ctx);
    answer(ctx, await readItem(strapi, { writer, documentId }));
  },

  async update(ctx: WriteContext) {
    const { data } = validated(updateBody, bodyOf(ctx));
    answer(ctx, await updateItem(strapi, draftRequestOf(ctx), data));
  },

  async remove(ctx: WriteContext) {
    refuseParameters(ctx.query);
    await deleteItem(strapi, draftRequestOf(ctx));
    ctx.status = 204;
  },
});
