/** What a run carries from batch to batch. Types only. */
import type { Core } from '@strapi/strapi';
import type { MappedRow } from '../map/mapped-record';
import type { PlanOptions } from '../plan/plan-row';
import type { ProvisionalAgency } from '../plan/provisional-agency';
import type { Approver } from '../plugin-services';
import type { Directories } from '../plan/resolve-references';
import type { SeenKeys } from '../plan/seen-keys';
import type { SourceRow } from '../read/source-row';

export interface RunContext {
  strapi: Core.Strapi;
  runId: string;
  isDryRun: boolean;
  createsAgencies: boolean;
  /** `import:<run>`: nobody in person drafts what an import writes. */
  actor: string;
  /** Who answers for what becomes public; null where nothing does. */
  approver: Approver | null;
  plan: PlanOptions;
  directories: Directories;
  scalars: readonly string[];
  seen: SeenKeys;
  /** In a rehearsal, the index numbers that would be given: the database never learns of them. */
  numbersRehearsed: SeenKeys;
  agenciesCreated: ProvisionalAgency[];
}

export interface BatchRow {
  row: SourceRow;
  mapped: MappedRow;
}
