/**
 * The scans of reviews on paper that were recorded before they were noted: an erasure must find them, and they stay in the media library. Of
 * items whose draft is gone too. Which file it was stands in the ledger; where an order erased that, there is no scan any more.
 */
import type { Core, UID } from '@strapi/strapi';
import { addressedIn, noteFiles } from '../facts/files';
import type { Subject } from '../facts/subject';
import { ledger } from '../plugin-services';
import { FACTS } from '../tables/steps';
import type { FillingWork } from './filling';

const PAGE = 200;
const HISTORY_PAGE = 200;
const FILE = 'plugin::upload.file' as UID.ContentType;

interface FactRow {
  id: number | string;
  kind: string;
  subject_type: string;
  subject_id: string;
}

export const paperScans = (strapi: Core.Strapi): FillingWork => ({
  name: 'paper',
  start: '0',
  isEmpty: async () => !(await strapi.db.connection(FACTS).first('id')),

  async page(trx, after) {
    const facts = (await trx(FACTS)
      .where('id', '>', Number(after))
      .orderBy('id')
      .limit(PAGE)
      .select('id', 'kind', 'subject_type', 'subject_id')) as FactRow[];
    const subjects = new Map<string, Subject>();
    for (const { kind, subject_type: type, subject_id: documentId } of facts)
      if (kind === 'paper_recorded') subjects.set(`${type}:${documentId}`, { type, documentId });
    for (const subject of subjects.values()) {
      const files = await scansOf(strapi, subject);
      if (files.length === 0) continue;
      const rows = (await strapi.db.query(FILE).findMany({
        select: ['url'],
        where: { documentId: { $in: files } },
      })) as { url: string }[];
      await noteFiles(trx, subject, 'paper', [
        ...new Set(rows.flatMap(({ url }) => addressedIn(url))),
      ]);
    }
    const last = facts.at(-1);
    return { count: facts.length, next: facts.length < PAGE || !last ? null : String(last.id) };
  },
});

/** documentIds in the media library. */
async function scansOf(strapi: Core.Strapi, { type, documentId }: Subject): Promise<string[]> {
  const found = new Set<string>();
  for (let after: number | null | undefined; after !== null;) {
    const page = await ledger(strapi).history(type, documentId, {
      limit: HISTORY_PAGE,
      ...(after !== undefined && { after }),
    });
    for (const { act, details } of page.rows) {
      const file = (details as { file?: unknown } | null)?.file;
      if (act === 'paper_recorded' && typeof file === 'string') found.add(file);
    }
    after = page.next;
  }
  return [...found];
}
