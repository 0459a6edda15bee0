/**
 * What a reader typed, as terms that must all be found: words parted by spaces and punctuation, phrases in quotation marks, single
 * characters (a surname), and the number that the whole text may be. Refuses what is empty or too long. Pure.
 */
import { streamOf, tokensOf } from './cut-text';
import { numberKey } from './number-key';
import { titleKey } from './title-key';
import { runsOf, unitTextsOf, type Unit } from './units';

export const LONGEST_SEARCH = 100;
export const MOST_TERMS = 16;

export type SearchTerm =
  | { kind: 'character'; character: string }
  /** These tokens in a row, and then one that begins with the character `next`; `stream` is the same in the form of `CutText.stream`. */
  | { kind: 'phrase'; tokens: string[]; next?: string; stream: string };

export interface SearchQuery {
  terms: SearchTerm[];
  /** Keys of what the whole text may name: a number, a title. */
  keys: string[];
  /** Beginning of such a number; null where that would say nothing. */
  keyStart: string | null;
  /** What to mark in a text, one for each term: its units, with `RUN_END` between runs. */
  marks: string[][];
}

export type ParsedSearch =
  { ok: true; query: SearchQuery } | { ok: false; rule: 'empty' | 'too_long' | 'too_many_terms' };

const QUOTED = /["“”„‟＂「『]([^"“”„‟＂」』]*)["“”„‟＂」』]/gu;
const QUOTES = /["“”„‟＂「」『』]/gu;
/** Ends of sentences and members of lists: words, and no parts of a number. */
const LIST = /[\s,，、;；:：。!！?？|《》]+/u;
/** Shorter beginnings are beginnings of everything. */
const SHORTEST_KEY_START = 4;

export function parseSearch(text: string): ParsedSearch {
  const trimmed = text.trim();
  if ([...trimmed].length > LONGEST_SEARCH) return { ok: false, rule: 'too_long' };
  const rows: Unit[][][] = [];
  const unquoted = trimmed.replace(QUOTED, (_whole, phrase: string) => {
    const runs = runsOf(phrase);
    if (runs.length > 0) rows.push(runs);
    return ' ';
  });
  for (const word of unquoted.replace(QUOTES, ' ').split(LIST)) rows.push(...rowsOf(runsOf(word)));
  const terms = distinct(rows.map(termOf));
  if (terms.length === 0) return { ok: false, rule: 'empty' };
  if (terms.length > MOST_TERMS) return { ok: false, rule: 'too_many_terms' };
  const number = numberKey(trimmed);
  return {
    ok: true,
    query: {
      terms,
      keys: [number, titleKey(trimmed)].filter((key) => key !== null),
      keyStart: number !== null && number.length >= SHORTEST_KEY_START ? number : null,
      marks: distinct(rows.map(unitTextsOf)),
    },
  };
}

/** Runs that belong together: where a digit or a letter stands at the gap, as in `安政发〔2008〕9号` and `PM2.5`. */
const rowsOf = (runs: Unit[][]): Unit[][][] => {
  const rows: Unit[][][] = [];
  for (const run of runs) {
    const row = rows.at(-1);
    const before = row?.at(-1)?.at(-1);
    const isOne = before && (before.kind !== 'character' || run[0]?.kind !== 'character');
    if (isOne) row?.push(run);
    else rows.push([run]);
  }
  return rows;
};

/** A single character at the end is no token, but the beginning of one: there the text goes on, or ends. */
const termOf = (runs: Unit[][]): SearchTerm => {
  const last = runs.at(-1) ?? [];
  const [only] = last;
  const stream = streamOf(runs);
  if (!only || last.length > 1 || only.kind !== 'character')
    return { kind: 'phrase', tokens: runs.flatMap((run) => tokensOf(run, run !== last)), stream };
  const before = runs.slice(0, -1);
  if (before.length === 0) return { kind: 'character', character: only.text };
  const tokens = before.flatMap((run) => tokensOf(run, true));
  return { kind: 'phrase', tokens, next: only.text, stream };
};

const distinct = <One>(all: One[]): One[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
