/** A search, from its statements to the JSON of what it shows: done as a whole where the reading is. */
import type { Shown } from '../content/shown';
import type { Presenter } from '../contracts';
import { loaded } from '../reading/loaded';
import type { Lasts } from '../reading/lasting';
import type { Template } from '../reading/template';
import type { Work } from '../reading/work';
import { countFacets } from './facet-lines';
import { readHits } from './hits';
import { nameFacets, type NamedFacetValue } from './name-facets';
import { readFound, type FoundStatements } from './read-found';

/** Of each facet. */
const MOST_FACET_VALUES = 50;

export interface SearchTemplates {
  hits: Template;
  facets: { names: readonly string[]; template: Template };
}

export interface SearchInput {
  found: FoundStatements;
  shown: Lasts<Shown>;
  templates: Lasts<SearchTemplates>;
  hasFacets: boolean;
  /** Of the module that shows a match, and what it needs to know. */
  presenter: { file: string; context: unknown };
}

export interface SearchResult {
  /** The matches as they are shown, as an array, in UTF-8. */
  json: Uint8Array;
  total: number;
  matched: number;
  isIndexWhole: boolean;
  facets: Record<string, NamedFacetValue[]> | null;
}

export function* searchWork({
  found,
  shown,
  templates,
  hasFacets,
  presenter,
}: SearchInput): Work<SearchResult> {
  const { ids, total, matched, lines, isIndexWhole } = yield* readFound(found);
  const { hits, facets } = templates.data;
  const { present } = loaded<Presenter>(presenter.file);
  const matches = [];
  for (const document of yield* readHits(shown.data, hits, ids)) {
    matches.push(JSON.stringify(present(document, presenter.context)));
    // A long body takes some milliseconds: others go on between two.
    yield [];
  }
  return {
    json: new TextEncoder().encode(`[${matches.join(',')}]`),
    total,
    matched,
    isIndexWhole,
    facets: hasFacets
      ? yield* nameFacets(
          facets.template,
          countFacets(facets.names, lines ?? '', MOST_FACET_VALUES),
        )
      : null,
  };
}
