/**
 * What stands beside a match: where it matches, as HTML with nothing but `<mark>` in it. A number is marked as a whole where it is the one that was asked for, however it is
 * written. Pure; loaded by the thread that reads.
 */
import { highlight, highlightAll, snippet } from '../../domain/search/highlight';
import { numberKey } from '../../domain/search/number-key';
import { htmlToText } from '../../domain/text/html-to-text';
import { rowsOf, textOf, textsOf } from '../../domain/public-document/plain-values';
import type { Presenter } from '../../../types/publication';

type Row = Record<string, unknown>;

export interface Highlights {
  title: string | null;
  documentNumber: string | null;
  indexNumber: string | null;
  summary: string | null;
  keywords: string[];
  attachments: string[];
  /** A part of the body's text. */
  body: string | null;
}

/** What is looked for. */
export interface Wanted {
  /** Each as its units. */
  marks: readonly string[][];
  /** Of the number and the title that the whole text may be. */
  keys: readonly string[];
}

/** @param context `Wanted`. */
export const present: Presenter['present'] = (document, context) => ({
  highlights: highlightsOf(document, context as Wanted),
});

function highlightsOf(item: Row, { marks, keys }: Wanted): Highlights {
  const marked = (value: unknown) => {
    const text = textOf(value);
    return text === null ? null : highlight(text, marks);
  };
  // No number has a key without a digit.
  const numberKeys = keys.filter((key) => /\d/u.test(key));
  const number = (value: unknown) => {
    const text = textOf(value);
    const isAsked =
      text !== null && numberKeys.length > 0 && numberKeys.includes(numberKey(text) ?? '');
    return isAsked ? highlightAll(text) : marked(text);
  };
  const each = (texts: readonly unknown[]) => texts.flatMap((text) => marked(text) ?? []);
  return {
    title: marked(item.title),
    documentNumber: number(item.documentNumber),
    indexNumber: number(item.indexNumber),
    summary: snippet(textOf(item.summary) ?? '', marks),
    keywords: each(textsOf(item.keywords)),
    attachments: each(
      [...rowsOf(item.attachments), ...rowsOf(item.images)].map(({ name }) => name),
    ),
    body: snippet(htmlToText(textOf(item.body)), marks),
  };
}
