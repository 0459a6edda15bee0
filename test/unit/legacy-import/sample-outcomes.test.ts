/**
 * The sample export of `database/seeds/legacy` through reading, mapping and planning, without a database: every row must come to the outcome
 * that `expected.json` gives it, or to one that the law leaves open as well, and for the reason named there.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { attributeOfColumn } from '../../../src/domain/legacy-columns/map-columns';
import { slashOrderOf } from '../../../src/plugins/legacy-import/server/map/map-dates';
import { mapRow, type MapContext } from '../../../src/plugins/legacy-import/server/map/map-record';
import type { Remark } from '../../../src/plugins/legacy-import/server/map/mapped-record';
import { ColumnMappings } from '../../../src/plugins/legacy-import/server/map/row-cells';
import {
  AgencyDirectory,
  type Agency,
} from '../../../src/plugins/legacy-import/server/plan/agency-directory';
import {
  CategoryDirectory,
  type Named,
} from '../../../src/plugins/legacy-import/server/plan/category-directory';
import {
  MatterDirectory,
  type Matter,
} from '../../../src/plugins/legacy-import/server/plan/matter-directory';
import { publicationOf, standingOf } from '../../../src/plugins/legacy-import/server/plan/plan-row';
import {
  resolveReferences,
  type Directories,
} from '../../../src/plugins/legacy-import/server/plan/resolve-references';
import { SeenKeys } from '../../../src/plugins/legacy-import/server/plan/seen-keys';
import { inspectFile } from '../../../src/plugins/legacy-import/server/read/inspect-file';
import { readRows } from '../../../src/plugins/legacy-import/server/read/read-rows';
import type { SourceRow } from '../../../src/plugins/legacy-import/server/read/source-row';

const SEEDS = path.resolve(__dirname, '../../../database/seeds');
const TODAY = '2026-11-23';
const OPTIONS = { publish: true, overwrite: false, today: TODAY, goLiveOn: '2026-01-01' };

interface Expected {
  line: number;
  outcome: string;
  address: string | null;
  alsoAccepted?: string[];
  traits?: string[];
}

/** What the sample calls a reason, and the codes of which one must be given. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  agency_closed: ['agency_closed'],
  bad_date: ['date_unreadable'],
  duplicate_key: ['duplicate_key'],
  // A day of publication that is still to come is no evidence, so such a row lacks its basis.
  future_date: ['generated_on_future', 'basis_missing'],
  internal_mark: ['internal_mark'],
  missing_agency: ['agency_missing'],
  missing_date: ['generated_on_missing'],
  missing_generation_date: ['generated_on_missing'],
  missing_title: ['title_missing'],
  no_basis: ['basis_missing'],
  normative_without_legal_review: ['legal_review_missing'],
  not_government_information: ['not_government_information'],
  on_request: ['on_request_not_publishable'],
  on_request_with_ground: ['on_request_has_ground'],
  on_request_without_reason: ['on_request_reason_missing'],
  other_maker: ['made_by_other_organ'],
  personal_data: ['identity_number', 'bank_card_number', 'passport_number'],
  repeated_header: ['repeated_header'],
  restricted_circulation: ['source_mark_restricts'],
  secrecy_mark: ['secrecy_mark'],
  term_ended: ['disclosed_until_past'],
  undetermined: ['undetermined_not_publishable'],
  unknown_agency: ['unknown_agency'],
  unknown_class: ['unknown_disclosure'],
  wider_than_source_mark: ['source_attribute_widened', 'source_mark_needs_partial_version'],
  withheld: ['withheld_not_publishable'],
  withheld_incomplete: ['withheld_not_publishable'],
  withheld_state_secret: ['state_secret_in_system'],
  wrong_number_of_cells: ['wrong_number_of_cells'],
};

interface Came {
  kind: 'published' | 'held_back' | 'rejected';
  codes: string[];
  warnings: Remark[];
}

let came: Map<number, Came>;
/** With the levels of review that the seeded agencies have, instead of one level everywhere. */
let cameWithLevels: Map<number, Came>;
const expected = (seed('legacy/expected.json') as { rows: Expected[] }).rows;

beforeAll(async () => {
  came = await planned(directoriesOfSeeds({ reviewLevels: 1 }));
  cameWithLevels = await planned(directoriesOfSeeds());
}, 60_000);

async function planned(directories: Directories): Promise<Map<number, Came>> {
  const outcomes = new Map<number, Came>();
  const file = await inspectFile(path.join(SEEDS, 'legacy/ankang-2008.gb18030.csv'));
  const context: MapContext = {
    mappings: new ColumnMappings(),
    source: null,
    fallbackSource: 'ankang-2008',
    slashOrder: slashOrderOf(file.head),
    today: TODAY,
  };
  const seen = new SeenKeys();
  for await (const row of readRows(file, (name) => attributeOfColumn(name) !== null))
    outcomes.set(row.line, outcomeOf(row, context, directories, seen));
  return outcomes;
}

test('every row is accounted for', () =>
  expect([...came.keys()]).toEqual(expected.map(({ line }) => line)));

test('every row comes to an outcome that the sample expects, for the reason it names', () => {
  const others = expected.filter((row) => !accepts(row, came.get(row.line)));
  expect(others.map((row) => ({ ...row, came: came.get(row.line) }))).toEqual([]);
});

test('but for what the law leaves open, the outcome is the expected one', () => {
  const kinds = (list: readonly string[]) =>
    list.reduce<Record<string, number>>((n, one) => ({ ...n, [one]: (n[one] ?? 0) + 1 }), {});
  const deviating = expected.filter(({ line, outcome }) => !fits(outcome, came.get(line)));
  expect(kinds(deviating.map(({ outcome }) => outcome))).toEqual({
    'held_back:agency_closed': 1,
    'held_back:other_maker': 1,
    'rejected:future_date': 3,
  });
  expect(kinds([...came.values()].map(({ kind }) => kind))).toEqual({
    published: 677,
    held_back: 72,
    rejected: 29,
  });
});

test('of what may be published, only rows without evidence of an earlier publication wait for the levels of their agency', () => {
  const changed = [...cameWithLevels].filter(
    ([line, { kind, codes }]) =>
      kind !== came.get(line)?.kind || codes.join() !== came.get(line)?.codes.join(),
  );
  expect(changed).toHaveLength(14);
  for (const [line, { kind, codes }] of changed) {
    expect([came.get(line)?.kind, kind, codes]).toEqual([
      'published',
      'held_back',
      ['review_incomplete'],
    ]);
    expect(expected.find((row) => row.line === line)?.address).toBeNull();
  }
});

test('what is withheld with basis and reason lacks nothing of its ground; what is not names what is missing', () => {
  const isOfGround = (code: string) => /^ground_|^state_secret/.test(code);
  const lacking = (outcome: string) =>
    expected
      .filter((row) => row.outcome === outcome)
      .map(({ line }) => came.get(line)?.codes.find(isOfGround) ?? null);
  expect(lacking('held_back:withheld')).toEqual(Array(7).fill(null));
  expect(lacking('held_back:withheld_incomplete')).toEqual([
    'state_secret_in_system',
    'ground_law_missing',
    'ground_law_missing',
    'ground_danger_missing',
    ...Array(2).fill('ground_harm_missing'),
    ...Array(3).fill('ground_discretion_missing'),
    ...Array(4).fill('ground_missing'),
  ]);
});

test('private-use characters are warned of wherever the sample has them, and nowhere else', () => {
  const warned = expected.filter(({ line }) =>
    came.get(line)?.warnings.some(({ code }) => code === 'private_use_character'),
  );
  const planted = expected.filter(({ traits = [] }) => traits.includes('title:private-use'));
  expect(planted.length).toBeGreaterThan(0);
  expect(warned).toEqual(planted);
});

function outcomeOf(
  row: SourceRow,
  context: MapContext,
  directories: Directories,
  seen: SeenKeys,
): Came {
  const ended = (
    kind: Came['kind'],
    remarks: readonly Remark[],
    warnings: Remark[] = [],
  ): Came => ({
    kind,
    codes: remarks.map(({ code }) => code),
    warnings,
  });
  if (row.kind !== 'row') return { kind: 'rejected', codes: [row.code], warnings: [] };
  const mapped = mapRow(row, context);
  if (mapped.kind === 'rejected') return ended('rejected', mapped.remarks);
  const { record } = mapped;
  const before = seen.find(record.key, record.rowHash);
  const standing = standingOf(record, null, before);
  if (standing.kind === 'rejected') return ended('rejected', [standing.remark]);
  const resolved = resolveReferences(record, directories);
  const isTaken = resolved.kind === 'references';
  if (before === null) seen.note(record.key, record.rowHash, isTaken);
  if (!isTaken) return ended('rejected', resolved.remarks);
  const publication = publicationOf(record, resolved.references, null, OPTIONS);
  if ('rejection' in publication) return ended('rejected', [publication.rejection]);
  const warnings = [...record.warnings, ...resolved.warnings];
  return ended(publication.mayPublish ? 'published' : 'held_back', publication.reasons, warnings);
}

function accepts({ outcome, alsoAccepted = [] }: Expected, row: Came | undefined): boolean {
  return [outcome, ...alsoAccepted].some((one) => fits(one, row));
}

function fits(outcome: string, row: Came | undefined): boolean {
  const [kind, hint] = outcome.split(':');
  if (row?.kind !== kind) return false;
  return hint === undefined || (CODES[hint] ?? []).some((code) => row.codes.includes(code));
}

function directoriesOfSeeds(over: Partial<Agency> = {}): Directories {
  const agencies = seed('agencies.json') as (Agency & { successor: string | null })[];
  const categories = seed('catalogue-categories.json') as Category[];
  const columns = seed('site-columns.json') as Category[];
  const matters = seed('disclosure-matters.json') as Matter[];
  const named = (list: readonly Category[]) =>
    new CategoryDirectory(
      list.map(({ name, code, parent }): Named => ({
        documentId: code,
        name,
        code,
        parentId: parent,
      })),
    );
  const ofScheme = (scheme: string) => named(categories.filter((one) => one.scheme === scheme));
  return {
    agencies: new AgencyDirectory(
      agencies.map((one) => ({
        ...{ ...one, documentId: one.code, successorId: one.successor },
        ...over,
      })),
    ),
    subjects: ofScheme('subject'),
    genres: ofScheme('genre'),
    audiences: ofScheme('audience'),
    clauses: ofScheme('statutory'),
    columns: named(columns),
    matters: new MatterDirectory(matters.map((one) => ({ ...one, documentId: one.code }))),
  };
}

interface Category {
  scheme?: string;
  code: string;
  name: string;
  parent: string | null;
}

function seed(name: string): unknown {
  return JSON.parse(readFileSync(path.join(SEEDS, name), 'utf8'));
}
