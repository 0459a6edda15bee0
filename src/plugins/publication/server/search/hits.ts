/** The documents of a page of matches, through the register: what is not public has none. In the order of the matches. */
import type { Knex } from 'knex';
import type { PublicDocument } from '../contracts';
import { joinNames } from '../content/join-names';
import type { Shown } from '../content/shown';
import { textReferences } from '../domain/texts';
import { wholeDocuments } from '../feed/whole-documents';
import { filled, slot, whereAmong, type Template } from '../reading/template';
import type { Work } from '../reading/work';

interface Row {
  subject_id: string;
  revised_at: string;
  document: string;
}

/** By `ids`. */
export const hitsQuery = (knex: Knex, type: string): Knex.QueryBuilder =>
  whereAmong(
    knex,
    knex('public_register as row')
      .join('publication_documents as document', 'document.sequence', 'row.sequence')
      .where('row.subject_type', type)
      .select('row.subject_id', 'row.revised_at', 'document.document'),
    'row.subject_id',
    slot('ids'),
  );

/** Long texts come along as many as fit into what is read at once; a document without its own has null there. */
export function* readHits(
  shown: Shown,
  hits: Template,
  ids: readonly string[],
): Work<PublicDocument[]> {
  if (ids.length === 0) return [];
  const [rows] = (yield [filled(hits, { ids })]) as [Row[]];
  const byId = new Map(rows.map((row) => [row.subject_id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  const whole = yield* wholeDocuments(
    shown,
    ordered.map(({ document }) => document),
  );
  const documents = ordered.map(({ document, revised_at }, index): PublicDocument => ({
    ...(whole[index] ?? withoutTexts(JSON.parse(document) as PublicDocument, shown)),
    updatedAt: revised_at,
  }));
  return yield* joinNames(shown, documents);
}

const withoutTexts = (document: PublicDocument, { textFields }: Shown): PublicDocument =>
  textReferences(document).length === 0
    ? document
    : { ...document, ...Object.fromEntries(textFields.map((field) => [field, null])) };
