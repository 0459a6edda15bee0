/**
 * What the index must hold of everything that contains a text somewhere: the pairs within its Chinese parts. What stands at its ends may be
 * a part of a longer word, and so may letters and digits anywhere: they say nothing. For narrowing, never for finding: more has these terms
 * than has the text. Pure.
 */
import { streamOf, tokensOf } from './cut-text';
import type { SearchTerm } from './parse-search';
import { runsOf, type Unit } from './units';

export const containedTerms = (text: string): SearchTerm[] =>
  runsOf(text)
    .flatMap(chinesePartsOf)
    .map((part): SearchTerm => {
      const [first] = part as [Unit];
      return part.length === 1
        ? { kind: 'character', character: first.text }
        : { kind: 'phrase', tokens: tokensOf(part, false), stream: streamOf([part]) };
    });

const chinesePartsOf = (run: readonly Unit[]): Unit[][] => {
  const parts: Unit[][] = [[]];
  for (const unit of run) {
    if (unit.kind === 'character') parts.at(-1)?.push(unit);
    else parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
};
