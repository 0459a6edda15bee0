/** What was run, when and how far it came: one row a file. A run that died leaves `running`; the next one of the same file says so. */
import type { Core } from '@strapi/strapi';
import { databaseClock } from '../plugin-services';
import type { InspectedFile } from '../read/inspect-file';
import { IMPORT_RUNS } from '../tables/steps';
import type { ImportReport, RunState } from './import-report';

export const rowIdOf = (runId: string, fileNumber: number): string =>
  fileNumber === 0 ? runId : `${runId}.${fileNumber + 1}`;

/** Answers the id of the newest run of the same file that never finished, if there is one; it counts as interrupted from now on. */
export async function beginRun(
  strapi: Core.Strapi,
  id: string,
  file: Pick<InspectedFile, 'name' | 'sha256'>,
): Promise<string | null> {
  const runs = () => strapi.db.connection(IMPORT_RUNS);
  const [open] = (await runs()
    .where({ file_sha256: file.sha256 })
    .whereIn('state', ['running', 'interrupted'])
    .orderBy('started_at', 'desc')
    .select('id')) as { id: string }[];
  await runs()
    .where({ file_sha256: file.sha256, state: 'running' })
    .update({ state: 'interrupted' });
  await runs().insert({
    id,
    file_name: file.name,
    file_sha256: file.sha256,
    started_at: databaseClock(strapi).now(),
    counts: '{}',
    state: 'running',
  });
  return open?.id ?? null;
}

export async function endRun(
  strapi: Core.Strapi,
  id: string,
  report: ImportReport,
  state: RunState,
): Promise<void> {
  const { read, created, updated, unchanged, rejected, published, heldBack } = report;
  await strapi.db
    .connection(IMPORT_RUNS)
    .where({ id })
    .update({
      ended_at: databaseClock(strapi).now(),
      counts: JSON.stringify({ read, created, updated, unchanged, rejected, published, heldBack }),
      state,
    });
}
