/**
 * A body that is answered is a reading of it (条例第十四条至第十七条; 谁看过): recorded before the answer goes out, after the write has committed. Not for what the
 * caller has just sent itself.
 */
import type { Core } from '@strapi/strapi';
import { ITEM, review, type Writer } from './collaborators';
import type { Outcome } from './once';

export async function noteShown(
  strapi: Core.Strapi,
  writer: Writer,
  outcome: Outcome,
): Promise<Outcome> {
  const { item } = outcome;
  if (item && 'revision' in item) {
    const by = { email: writer.personEmail, personId: writer.personId };
    await review(strapi, 'reading').note(ITEM, item.documentId, by);
  }
  return outcome;
}
