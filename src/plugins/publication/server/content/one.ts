/**
 * One subject, by its keys or by an address that it had elsewhere before. Two rounds: the newest entries that the key names, and then, in one
 * snapshot, all that is shown of the one that is public: its long texts, the names of others, what refers to it, the paths above it. How many
 * queries that are does not depend on how much there is.
 */
import type { Core } from '@strapi/strapi';
import type { PublicDocument, PublicTypeDescriptor, WithdrawalKind } from '../contracts';
import { joinTexts, readText, textReferences } from '../domain/texts';
import type { Build, Reader } from '../reading/reader';
import { besideOf, pathsQuery, referringQuery, type PathRow, type ReferringRow } from './beside';
import { headsByAddress, headsByKey, type HeadRow } from './heads-query';
import { namesQuery, withNames, type NamedRow } from './join-names';

/** One shape per case, so each carries only what it has. */
export type OneAnswer =
  | { kind: 'found'; data: PublicDocument }
  | { kind: 'ambiguous'; candidates: { documentId: string; agency: unknown }[] }
  | {
      kind: 'gone';
      documentId: string;
      indexNumber: string | null;
      withdrawal: WithdrawalKind;
      replacedBy: string | null;
    }
  | { kind: 'unknown' };

export interface Moved {
  kind: 'moved';
  documentId: string;
  slug: string | null;
}

export async function readOne(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  key: string,
): Promise<OneAnswer> {
  // PostgreSQL knows no text with NUL in it, and neither does any key.
  if (key.includes('\u0000')) return { kind: 'unknown' };
  const heads = await readerOf(strapi).rows<HeadRow>((knex) => headsByKey(knex, descriptor, key));
  const { live, otherwise } = settled(heads);
  return live ? { kind: 'found', data: await show(strapi, descriptor, live) } : otherwise;
}

export async function readByAddress(
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  address: string,
): Promise<OneAnswer | Moved> {
  const heads = await readerOf(strapi).rows<HeadRow>((knex) =>
    headsByAddress(knex, descriptor.type, address),
  );
  const { live, otherwise } = settled(heads);
  if (!live) return otherwise;
  const { slug = null } = JSON.parse(live.document) as { slug?: string | null };
  return { kind: 'moved', documentId: live.subject_id, slug };
}

/** Either the one that is public, or what is answered where there is not one. */
const settled = (
  heads: HeadRow[],
): { live: HeadRow; otherwise?: never } | { live: null; otherwise: OneAnswer } => {
  const live = heads.filter(({ change }) => change !== 'withdrawn');
  const [only] = live;
  if (only && live.length === 1) return { live: only };
  if (only)
    return { live: null, otherwise: { kind: 'ambiguous', candidates: live.map(candidate) } };
  const [gone] = heads;
  return { live: null, otherwise: gone ? goneAnswer(gone) : { kind: 'unknown' } };
};

const readerOf = (strapi: Core.Strapi) => strapi.plugin('publication').service<Reader>('reader');

const show = async (
  strapi: Core.Strapi,
  descriptor: PublicTypeDescriptor,
  head: HeadRow,
): Promise<PublicDocument> => {
  const { type, related } = descriptor;
  const stored = JSON.parse(head.document) as PublicDocument;
  const references = textReferences(stored);
  const starts = related?.pathsFrom(stored) ?? [];
  const { texts, names, referring, above } = await readTogether(readerOf(strapi), {
    texts:
      references.length > 0 &&
      ((knex) =>
        knex('publication_texts').whereIn('sha256', references).select('sha256', 'content')),
    names: namesQuery(descriptor, [stored]),
    referring: related && ((knex) => referringQuery(knex, type, related.terms, stored.documentId)),
    above: starts.length > 0 && ((knex) => pathsQuery(knex, starts)),
  });
  const whole = joinTexts(stored, await textsOf(texts as TextRow[]));
  const [named = whole] = withNames(descriptor, [whole], names as NamedRow[]);
  const complete = related
    ? related.show(
        named,
        besideOf(related.terms, referring as ReferringRow[], starts, above as PathRow[]),
      )
    : named;
  return { ...complete, updatedAt: head.revised_at };
};

/** What is asked, in one snapshot; nothing for what is not. */
const readTogether = async <Name extends string>(
  reader: Reader,
  asked: Record<Name, Build | false | null | undefined>,
): Promise<Record<Name, unknown[]>> => {
  const builds = Object.entries<Build | false | null | undefined>(asked).filter(
    (entry): entry is [string, Build] => Boolean(entry[1]),
  );
  const found = builds.length === 0 ? [] : await reader.snapshot(builds.map(([, build]) => build));
  const rows = new Map(builds.map(([name], index) => [name, found[index] ?? []]));
  return Object.fromEntries(
    Object.keys(asked).map((name) => [name, rows.get(name) ?? []]),
  ) as Record<Name, unknown[]>;
};

interface TextRow {
  sha256: string;
  content: Uint8Array;
}

const textsOf = async (rows: TextRow[]): Promise<Map<string, string>> =>
  new Map(
    await Promise.all(
      rows.map(async ({ sha256, content }) => [sha256, await readText(content)] as const),
    ),
  );

const candidate = ({ subject_id, document }: HeadRow) => {
  const { agency = null } = JSON.parse(document) as { agency?: unknown };
  return { documentId: subject_id, agency };
};

const goneAnswer = ({ subject_id, document }: HeadRow): OneAnswer => {
  const { indexNumber, kind, replacedBy } = JSON.parse(document) as {
    indexNumber: string | null;
    kind: WithdrawalKind;
    replacedBy: string | null;
  };
  return { kind: 'gone', documentId: subject_id, indexNumber, withdrawal: kind, replacedBy };
};
