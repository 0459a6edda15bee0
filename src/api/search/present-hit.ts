/**
 * What stands beside a match: where it matches, as HTML with nothing but `<mark>` in it. Pure; loaded by the thread that reads.
 */
import { highlight, snippet } from '../../domain/search/highlight';
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

/** @param context the marks: what is looked for, each as its units. */
export const present: Presenter['present'] = (document, context) => ({
  highlights: highlightsOf(document, context as readonly string[][]),
});

function highlightsOf(item: Row, marks: readonly string[][]): Highlights {
  const marked = (value: unknown) => {
    const text = textOf(value);
    return text === null ? null : highlight(text, marks);
  };
  const each = (texts: readonly unknown[]) => texts.flatMap((text) => marked(text) ?? []);
  return {
    title: marked(item.title),
    documentNumber: marked(item.documentNumber),
    indexNumber: marked(item.indexNumber),
    summary: snippet(textOf(item.summary) ?? '', marks),
    keywords: each(textsOf(item.keywords)),
    attachments: each(
      [...rowsOf(item.attachments), ...rowsOf(item.images)].map(({ name }) => name),
    ),
    body: snippet(htmlToText(textOf(item.body)), marks),
  };
}
