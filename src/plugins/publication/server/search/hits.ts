/** The documents of a page of matches, through the register: what is not public has none. In the order of the matches. */
import type { Core } from '@strapi/strapi';
import type { PublicDocument, PublicTypeDescriptor } from '../contracts';
import { namesStatement, withNames } from '../content/join-names';
import type { NamedRow } from '../content/named-rows';
import { shownOf } from '../content/shown-of';
import { textReferences } from '../domain/texts';
import { wholeDocuments } from '../feed/whole-documents';
import type { Reader } from '../reading/reader';

interface Row {
  subject_id: string;
  revised_at: string;
  document: string;
}

/** Long texts come along as many as fit into what is read at once; a document without its own has null there. */
export async function readHits(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  ids: readonly string[],
): Promise<PublicDocument[]> {
  if (ids.length === 0) return [];
  const rows = await strapi
    .plugin('publication')
    .service<Reader>('reader')
    .rows<Row>((knex) =>
      knex('public_register as row')
        .join('publication_documents as document', 'document.sequence', 'row.sequence')
        .where('row.subject_type', descriptor.type)
        .whereIn('row.subject_id', [...ids])
        .select('row.subject_id', 'row.revised_at', 'document.document'),
    );
  const byId = new Map(rows.map((row) => [row.subject_id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  const shown = shownOf(strapi, descriptor);
  const reader = readerOf(strapi);
  const whole = await reader.follow(
    wholeDocuments(
      shown,
      ordered.map(({ document }) => document),
    ),
  );
  const documents = ordered.map(({ document, revised_at }, index): PublicDocument => ({
    ...(whole[index] ?? withoutTexts(JSON.parse(document) as PublicDocument, descriptor)),
    updatedAt: revised_at,
  }));
  const statement = namesStatement(shown, documents);
  if (!statement) return documents;
  const [names = []] = await reader.perform('rows', [statement]);
  return withNames(shown, documents, names as NamedRow[]);
}

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const withoutTexts = (
  document: PublicDocument,
  { textFields }: PublicTypeDescriptor,
): PublicDocument =>
  textReferences(document).length === 0
    ? document
    : { ...document, ...Object.fromEntries(textFields.map((field) => [field, null])) };
