/** By which statements a page is found, and how many there are. Loaded by the thread that reads. */
import { filled, type Fillings, type Template } from '../reading/template';
import type { Statement, Work } from '../reading/work';
import { narrowestOf, withLabels } from '../search/labels';
import type { ListTemplates, PageStatements } from './list-statements';
import type { ListInput } from './list-work';
import type { FewTemplates } from './few-titles';
import { fewTitles } from './few-titles-work';
import { makerGroups, makersOf } from './makers';
import type { CandidateTemplates } from './narrow-titles';
import type { NewestTemplates } from './newest-titles';
import { countNewest, newestIds } from './newest-titles-work';
import type { Narrowed } from './title-parts';
import { totalOf } from './totals';

/** So many are sorted sooner than a page of them is found among many. */
const MOST_SORTED = 1_000;

/** More candidates than these are not held against a condition one by one. */
export const MOST_CANDIDATES = 5_000;

interface Way extends PageStatements<Statement> {
  /** Where that is known already. */
  total?: number | null;
  isCommon: boolean;
}

/** The shortest way that is open; how many there are says how the page is found, where that may be asked first. */
export function* listWay(input: ListInput): Work<Way> {
  const chosen = yield* chosenWay(input);
  const { page, count, pageOfFew } = chosen;
  if (!count || !pageOfFew) return chosen;
  const [[total]] = (yield [totalOf(count)]) as [[number]];
  return { ...chosen, page: total <= MOST_SORTED ? pageOfFew : page, count: null, total };
}

function* chosenWay(input: ListInput): Work<Way> {
  const { ofOne, ...others } = input.templates.data;
  const narrowed = yield* narrowedWay(input);
  if (narrowed && 'page' in narrowed) return narrowed;
  const isCommon = narrowed?.isCommon ?? false;
  if (ofOne) {
    const [[makers]] = (yield [makersOf(filled(ofOne.makers, input.values))]) as [[string[]]];
    const [maker] = makers;
    if (maker !== undefined && makers.length === 1)
      return { ...way(input, ofOne, { maker }), isCommon };
  }
  return { ...way(input, others), isCommon };
}

type NarrowedWay = Way | { isCommon: boolean } | null;

/** By the search index, where a part of a title is asked for. Null: it does not know them all, or there are too many candidates. */
function* narrowedWay(input: ListInput): Work<NarrowedWay> {
  const { narrowed, newest, few } = input.templates.data;
  if (!narrowed || !input.candidates || !input.parts) return null;
  const titles: Titles = {
    input,
    candidates: input.candidates.data,
    values: { ...input.values, ...input.parts },
  };
  if (input.isCommon && !newest) return { isCommon: true };
  if (!newest && !few) return yield* candidatesWay(titles, narrowed);
  const [known = []] = yield [titles.candidates.whole];
  if (known.length === 0) return null;
  if (newest) return yield* newestWay(titles, newest);
  return few && (yield* fewWay(titles, few));
}

interface Titles {
  input: ListInput;
  candidates: CandidateTemplates;
  /** With those of the list. */
  values: Narrowed;
}

function* newestWay({ input, values }: Titles, newest: NewestTemplates): Work<Way> {
  const { count } = input.templates.data;
  const ids = yield* newestIds(newest, values);
  const total = input.isCommon ? null : yield* countNewest(newest, values);
  const isCommon = count !== null && total === null;
  return {
    page: filled(newest.page, { ids }),
    count: isCommon ? filled(count, input.values) : null,
    pageOfFew: null,
    total,
    isCommon,
  };
}

function* fewWay({ input, candidates, values }: Titles, few: FewTemplates): Work<NarrowedWay> {
  const found = yield* fewTitles(few, values, candidates.settings);
  if (!found) return { isCommon: true };
  return {
    page: filled(few.page, { ids: found.ids }),
    count: null,
    pageOfFew: null,
    total: input.templates.data.count ? found.total : null,
    isCommon: false,
  };
}

function* candidatesWay(
  { input, candidates, values }: Titles,
  narrowed: NonNullable<ListTemplates['narrowed']>,
): Work<NarrowedWay> {
  const { settings, whole, all, syntax } = candidates;
  const groups = narrowestOf(yield* makerGroups(narrowed.makers, input.values));
  const match = withLabels(values.match, groups, syntax);
  const candidatesOf = filled(all, { ...values, match });
  const [known = [], rows = []] = (yield [...settings, whole, candidatesOf]).slice(settings.length);
  if (known.length === 0) return null;
  const ids = (rows as Named[]).map((row) => row.subject_id);
  const isCommon = ids.length > MOST_CANDIDATES;
  return isCommon ? { isCommon } : { ...way(input, narrowed, { candidates: ids }), isCommon };
}

const way = (
  { values }: ListInput,
  { page, count, pageOfFew }: PageStatements<Template>,
  more: Fillings = {},
): PageStatements<Statement> => ({
  page: filled(page, { ...values, ...more }),
  count: count && filled(count, { ...values, ...more }),
  pageOfFew: pageOfFew && filled(pageOfFew, { ...values, ...more }),
});

interface Named {
  subject_id: string;
}
