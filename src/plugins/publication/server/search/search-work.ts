/** A search, from its statements to the bytes of the answer: done as a whole where the reading is. */
import { answerBytes } from '../content/answer-bytes';
import type { Shown } from '../content/shown';
import type { Presenter } from '../contracts';
import { loaded } from '../reading/loaded';
import type { Lasts } from '../reading/lasting';
import type { Template } from '../reading/template';
import type { Work } from '../reading/work';
import { MOST_MATCHES } from './found-rows';
import type { FoundTemplates } from './found-statement';
import { windowOf } from './found-window';
import { readHits } from './hits';
import { nameFacets } from './name-facets';
import { readFound, type FoundInput } from './read-found';

export interface SearchTemplates {
  hits: Template;
  facetNames: Template;
}

export interface SearchInput {
  statements: Lasts<FoundTemplates>;
  found: FoundInput;
  shown: Lasts<Shown>;
  templates: Lasts<SearchTemplates>;
  page: number;
  pageSize: number;
  /** Of the module that shows a match, and what it needs to know. */
  presenter: { file: string; context: unknown };
}

export interface SearchResult {
  /** What matches, and by what it is counted, as an answer in UTF-8. */
  json: Uint8Array;
  /** False: the index is being made for the first time, and not everything public is found yet. */
  isIndexWhole: boolean;
}

export function* searchWork(input: SearchInput): Work<SearchResult> {
  const { page, pageSize, presenter } = input;
  const { ids, total, isWhole, facets, isIndexWhole } = yield* readFound(
    input.statements.data,
    input.found,
  );
  const { hits, facetNames } = input.templates.data;
  const before = (page - 1) * pageSize - windowOf(page, pageSize).offset;
  const { present } = loaded<Presenter>(presenter.file);
  const matches = yield* readHits(input.shown.data, hits, ids.slice(before, before + pageSize), {
    present,
    context: presenter.context,
  });
  const json = answerBytes(`[${matches.join(',')}]`, {
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
    search: { ranked: MOST_MATCHES, isWhole, isIndexWhole },
    ...(facets && {
      facets: yield* nameFacets(input.shown.data.type, facetNames, facets),
    }),
  });
  return { json, isIndexWhole };
}
