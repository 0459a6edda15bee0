/** A page of matches, through the register: what is not public is none. In their order, each as lists show it, with what is marked in it. */
import { pageDocuments, storedText, type PageRow } from '../content/page-documents';
import type { Shown } from '../content/shown';
import { latin1 } from '../content/spliced';
import type { Presenter, PublicDocument } from '../contracts';
import { textReferences } from '../domain/texts';
import { wholeDocuments } from '../feed/whole-documents';
import { filled, type Template } from '../reading/template';
import type { Work } from '../reading/work';

export interface Marking {
  present: Presenter['present'];
  context: unknown;
}

/**
 * @param hits rows by `ids`.
 * @returns each as Latin-1 of its JSON. Of long texts as many are marked as fit into what is read at once.
 */
export function* readHits(
  shown: Shown,
  hits: Template,
  ids: readonly string[],
  { present, context }: Marking,
): Work<string[]> {
  if (ids.length === 0) return [];
  const [rows] = (yield [filled(hits, { ids })]) as [PageRow[]];
  const byId = new Map(rows.map((row) => [row.subject_id, row]));
  const ordered = ids.flatMap((id) => byId.get(id) ?? []);
  const listed = yield* listedInParts(shown, ordered);
  const texts = ordered.map(storedText);
  const whole = yield* wholeDocuments(shown, texts);
  const matches: string[] = [];
  for (const [index, text] of listed.entries()) {
    const document =
      whole[index] ?? withoutTexts(JSON.parse(texts[index] ?? '') as PublicDocument, shown);
    matches.push(`${text.slice(0, -1)},${latin1(present(document, context)).slice(1)}`);
    // A long body takes some milliseconds: others go on between two.
    yield [];
  }
  return matches;
}

/** However much they weigh together: a search that finds them shows them all. */
function* listedInParts(shown: Shown, rows: readonly PageRow[]): Work<string[]> {
  const listed: string[] = [];
  while (listed.length < rows.length) {
    const rest = rows.slice(listed.length);
    const part = yield* pageDocuments(shown, rest, null);
    if (part.kind === 'documents') listed.push(...part.documents);
    else listed.push(...(yield* listedInParts(shown, rest.slice(0, Math.max(1, part.fitting)))));
  }
  return listed;
}

const withoutTexts = (document: PublicDocument, { textFields }: Shown): PublicDocument =>
  textReferences(document).length === 0
    ? document
    : { ...document, ...Object.fromEntries(textFields.map((field) => [field, null])) };
