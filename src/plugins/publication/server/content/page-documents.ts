/** The documents of a page as lists show them: from their bytes where nothing else was asked for, and else read one by one. */
import type { PublicDocument } from '../contracts';
import { MOST_BYTES, withTexts, type StoredDocument } from '../feed/whole-documents';
import type { Work } from '../reading/work';
import { joinNames } from './join-names';
import { readNames } from './named-rows';
import type { Shown } from './shown';
import { latin1, spliceable, spliced, type Spliceable } from './spliced';

/** And `key_0` …: the values of the order. */
export interface PageRow {
  subject_id: string;
  revised_at: string;
  splices: string | null;
  /** Bytes where the engine gives them. */
  document: string | Uint8Array;
  [key: `key_${number}`]: string | number;
}

export type PageDocuments =
  /** Each as Latin-1 of its JSON (`spliced.ts`). */
  | { kind: 'documents'; documents: string[] }
  /** Only so many of them fit into one answer. */
  | { kind: 'too_large'; fitting: number };

/** @param fields null: all that lists give by default. */
export function* pageDocuments(
  shown: Shown,
  rows: readonly PageRow[],
  fields: readonly string[] | null,
): Work<PageDocuments> {
  return fields ? yield* chosenFields(shown, rows, fields) : yield* byDefault(shown, rows);
}

function* byDefault(shown: Shown, rows: readonly PageRow[]): Work<PageDocuments> {
  const fitting = fittingOf(rows);
  if (fitting < rows.length) return { kind: 'too_large', fitting };
  const pieces = rows.map(({ document, splices }) => spliceable(shown, bytesOf(document), splices));
  const read = rows.filter((_row, index) => !pieces[index]);
  const documents = (yield* readDocuments(shown, read, isDefault(shown))).values();
  const names = yield* readNames(shown, keysIn(pieces));
  const texts: string[] = [];
  for (const [index, row] of rows.entries()) {
    const piece = pieces[index];
    if (piece) texts.push(spliced(shown, piece, names, row.revised_at));
    else {
      const { value, done } = documents.next();
      if (done) return { kind: 'too_large', fitting: texts.length };
      texts.push(latin1(value));
    }
  }
  return { kind: 'documents', documents: texts };
}

const isDefault =
  ({ onlyOnRequest }: Shown) =>
  (field: string) =>
    !onlyOnRequest.includes(field);

function* chosenFields(
  shown: Shown,
  rows: readonly PageRow[],
  fields: readonly string[],
): Work<PageDocuments> {
  const documents = yield* readDocuments(shown, rows, (name) => fields.includes(name));
  return documents.length < rows.length
    ? { kind: 'too_large', fitting: documents.length }
    : { kind: 'documents', documents: documents.map(latin1) };
}

const keysIn = (pieces: readonly (Spliceable | null)[]): Set<string> =>
  new Set(pieces.flatMap((piece) => piece?.keys.flat() ?? []));

/** The JSON of what is stored. */
export const storedText = ({ document }: Pick<PageRow, 'document'>): string =>
  typeof document === 'string' ? document : bytesOf(document).toString('utf8');

const bytesOf = (document: string | Uint8Array): Buffer =>
  typeof document === 'string'
    ? Buffer.from(document, 'utf8')
    : Buffer.from(document.buffer, document.byteOffset, document.byteLength);

/** How many of the first weigh so little that they are held at once: at least one. */
const fittingOf = (rows: readonly PageRow[]): number => {
  let bytes = 0;
  const beyond = rows.findIndex(({ document }, index) => {
    bytes += Buffer.byteLength(document);
    return bytes > MOST_BYTES && index > 0;
  });
  return beyond < 0 ? rows.length : beyond;
};

/** As many as fit. */
function* readDocuments(
  shown: Shown,
  rows: readonly PageRow[],
  isWanted: (field: string) => boolean,
): Work<PublicDocument[]> {
  if (rows.length === 0) return [];
  const slim = rows.map((row) => slimDocument(storedText(row), isWanted));
  const named = yield* joinNames(shown, yield* withTexts(shown, slim));
  return named.map((document, index) =>
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
