/** What the threads that read SQLite can be asked to do, by name: a message can't carry a function. */
import { listWork } from '../content/list-work';
import { oneWork } from '../content/one-work';
import { feedWork } from '../feed/feed-work';
import { searchWork } from '../search/search-work';
import type { Statement, Work } from './work';

function* rowsWork({ statements }: { statements: readonly Statement[] }): Work<unknown[][]> {
  return yield statements;
}

export const WORKS = {
  rows: rowsWork,
  list: listWork,
  one: oneWork,
  search: searchWork,
  feed: feedWork,
};

export type WorkName = keyof typeof WORKS;
export type InputOf<Name extends WorkName> = Parameters<(typeof WORKS)[Name]>[0];
export type ResultOf<Name extends WorkName> =
  ReturnType<(typeof WORKS)[Name]> extends Work<infer Result> ? Result : never;

/** The one with this name, begun. */
export const workOf = <Name extends WorkName>(name: Name, input: InputOf<Name>) =>
  (WORKS[name] as (input: InputOf<Name>) => unknown)(input) as Work<ResultOf<Name>>;
