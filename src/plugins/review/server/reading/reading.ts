/**
 * Reading of what is not public by staff leaves a row in the ledger: who opened, downloaded or exported which content (条例第十四条至第十七条;
 * 谁看过). What a person opens again within a quarter of an hour, unchanged, is one reading: the admin asks for the same entry several times.
 */
import type { Core } from '@strapi/strapi';
import { readDraft } from '../facts/draft';
import { personKey } from '../facts/person';
import { access, ledger, own, publication } from '../plugin-services';
import { itemsWithFile } from './items-with-file';

const SAME_READING_MINUTES = 15;
const LOOK_BACK_ROWS = 20;

export type ReadingAct = 'read' | 'downloaded' | 'exported';

export const reading = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** A person has fetched a file: a reading of every item that refers to it and is not for the public. */
  async noteFile(sha256: string, personId: number): Promise<void> {
    const person = await access(strapi).of(personId);
    if (!person) return;
    for (const { uid, documentId } of await itemsWithFile(strapi, sha256)) {
      await own(strapi, 'reading').note(uid, documentId, {
        email: person.email,
        personId,
        act: 'downloaded',
        details: { sha256 },
      });
    }
  },

  /**
   * Does nothing for what is proactively disclosed, or for no governed draft. What the person has just made proactive was not when it was
   * asked for: whoever may change the class does not read by that unseen.
   */
  async note(
    uid: string,
    documentId: string,
    by: { email: string; personId: number; act?: ReadingAct; details?: Record<string, unknown> },
  ): Promise<void> {
    const type = publication(strapi, 'descriptors').find(uid)?.type;
    if (type === undefined) return;
    const subject = { type, documentId };
    const act = by.act ?? 'read';
    const actorId = personKey(by.personId);
    const draft = await readDraft(strapi.db.connection, subject);
    if (!draft) return;
    const book = ledger(strapi);
    const { rows } = await book.history(type, documentId, { limit: LOOK_BACK_ROWS });
    const since = new Date(Date.now() - SAME_READING_MINUTES * 60_000).toISOString();
    const recent = rows.filter((row) => row.actorId === actorId && row.recordedAt > since);
    const isOpened = recent.some(
      ({ act: done, from }) => done === 'classified' && from !== null && from !== 'proactive',
    );
    if (draft.disclosure === 'proactive' && !isOpened) return;
    const isSame = recent.some((row) => row.act === act && row.contentHash === draft.contentHash);
    if (isSame) return;
    await strapi.db.transaction(async ({ trx }) => {
      await publication(strapi, 'gate').lock(uid, [documentId]);
      await book.append(trx, {
        subjectType: type,
        subjectId: documentId,
        act,
        actor: by.email,
        actorId,
        from: null,
        to: null,
        ground: draft.ground,
        contentHash: draft.contentHash,
        details: by.details ?? null,
      });
    });
  },
});
