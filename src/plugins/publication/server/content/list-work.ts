/** A page of a list, from its statements to the JSON of its documents: done as a whole where the reading is. */
import type { PublicDocument } from '../contracts';
import { withTexts, type StoredDocument } from '../feed/whole-documents';
import { filled, type Fillings, type Template } from '../reading/template';
import type { Statement, Work } from '../reading/work';
import { namesStatement, withNames } from './join-names';
import type { ListStatements } from './list-statements';
import type { NamedRow } from './named-rows';
import type { Shown } from './shown';

/** More candidates than these are not held against a condition one by one. */
export const MOST_CANDIDATES = 5_000;

export interface ListInput {
  /** The page with one row more, where there is a next one. */
  statements: ListStatements;
  pageSize: number;
  /** Null: all that lists give by default. */
  fields: readonly string[] | null;
  shown: Shown;
}

export type ListResult =
  | {
      kind: 'list';
      /** The documents as an array, in UTF-8. */
      json: Uint8Array;
      total: number | null;
      /** The values of the order in the last row of the page, where another page follows. */
      last: Record<string, unknown> | null;
      /** Whether there were more candidates than are worth looking at one by one. */
      isCommon: boolean;
    }
  /** Only so many of the page's items fit into one answer. */
  | { kind: 'too_large'; fitting: number }
  | { kind: 'unknown_field'; field: string; allowed: string[] };

/** And `key_0` …: the values of the order. */
interface ListRow {
  subject_id: string;
  revised_at: string;
  document: string;
}

export function* listWork({ statements, pageSize, fields, shown }: ListInput): Work<ListResult> {
  const { page, count, isCommon } = yield* chosen(statements);
  const [found, counts] = (yield count ? [page, count] : [page]) as [
    ListRow[],
    [{ total: number | string }]?,
  ];
  const rows = found.slice(0, pageSize);
  const { onlyOnRequest } = shown;
  const documents = yield* present(shown, rows, (name) =>
    fields ? fields.includes(name) : !onlyOnRequest.includes(name),
  );
  if (documents.length < rows.length) return { kind: 'too_large', fitting: documents.length };
  const field = fields?.find(
    (name) => documents.length > 0 && !documents.some((one) => Object.hasOwn(one, name)),
  );
  if (field !== undefined) {
    const [first] = yield* present(shown, rows.slice(0, 1), () => true);
    return { kind: 'unknown_field', field, allowed: Object.keys(first ?? {}) };
  }
  return {
    kind: 'list',
    json: new TextEncoder().encode(JSON.stringify(documents)),
    total: counts ? Number(counts[0].total) : null,
    last: found.length > pageSize ? keysOf(rows.at(-1)) : null,
    isCommon,
  };
}

const keysOf = (row: object = {}): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name.startsWith('key_')));

interface Chosen {
  page: Statement;
  count: Statement | null;
  isCommon: boolean;
}

/** The shortest way that is open. */
function* chosen({ page, count, narrowed, ofOne }: ListStatements): Work<Chosen> {
  let isCommon = false;
  if (narrowed) {
    const answers = yield narrowed.probe;
    const [whole = [], rows = []] = answers.slice(-2);
    const candidates = (rows as Named[]).map((row) => row.subject_id);
    isCommon = candidates.length > MOST_CANDIDATES;
    if (whole.length > 0 && !isCommon) return { ...filledWay(narrowed, { candidates }), isCommon };
  }
  if (ofOne) {
    const [makers] = (yield ofOne.probe) as [Named[]];
    const [only] = makers;
    if (only && makers.length === 1)
      return { ...filledWay(ofOne, { maker: only.subject_id }), isCommon };
  }
  return { page, count, isCommon };
}

interface Named {
  subject_id: string;
}

const filledWay = (
  { page, count }: { page: Template; count: Template | null },
  fillings: Fillings,
) => ({ page: filled(page, fillings), count: count && filled(count, fillings) });

function* present(
  shown: Shown,
  rows: readonly ListRow[],
  isWanted: (field: string) => boolean,
): Work<PublicDocument[]> {
  const slim = rows.map(({ document: text }) => slimDocument(text, isWanted));
  const whole = yield* withTexts(shown, slim);
  const statement = namesStatement(shown, whole);
  const [names] = (statement ? yield [statement] : [[]]) as [NamedRow[]];
  return withNames(shown, whole, names).map((document, index) =>
    isWanted('updatedAt') ? { ...document, updatedAt: rows[index]?.revised_at ?? null } : document,
  );
}

/** Only what is wanted of a stored document. Of most of it the whole is weight enough, and costs nothing to know. */
const slimDocument = (text: string, isWanted: (field: string) => boolean): StoredDocument => {
  const document = JSON.parse(text) as PublicDocument;
  const names = Object.keys(document);
  const unwanted = names.filter((name) => name !== 'documentId' && !isWanted(name));
  // Not deleted: an object that has lost properties is slow from then on. What is undefined is in no JSON.
  for (const name of unwanted) document[name] = undefined;
  const isMost = unwanted.length * 2 < names.length;
  return { document, bytes: Buffer.byteLength(isMost ? text : JSON.stringify(document)) };
};
