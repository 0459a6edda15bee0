/**
 * An import from beginning to end: each file read, mapped, planned, applied in batches and reported. Used by the command and by whatever
 * imports in the same process (the demonstration).
 */
import { randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Core } from '@strapi/strapi';
import { localDate } from '../../../../domain/dates/local-date';
import { scalarNames } from '../apply/current-items';
import { loadDirectories } from '../apply/load-directories';
import type { RunContext } from '../apply/run-context';
import {
  completeOptions,
  type ImportOptions,
  type ImportRequest,
} from '../command/parse-arguments';
import { SeenKeys } from '../plan/seen-keys';
import type { Approver } from '../plugin-services';
import { inspectFile, type InspectedFile } from '../read/inspect-file';
import { ReportBook, type ImportReport, type RunState } from '../report/import-report';
import { beginRun, endRun, rowIdOf } from '../report/import-runs';
import { listPath, RowList } from '../report/row-list';
import { findApprover } from './find-approver';
import { importFile } from './import-file';
import { quiet } from './quiet';

export interface ImportIo {
  /** Progress. */
  err(text: string): void;
  signal: AbortSignal;
  cwd: string;
}

export const importer = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** @throws UnusableInput when the files or the approver can't be used: nothing was written then. */
  async run(request: ImportRequest, io: ImportIo): Promise<ImportReport> {
    const options = completeOptions(request);
    const named = options.approver === null ? null : await findApprover(strapi, options.approver);
    const files: InspectedFile[] = [];
    for (const file of options.files)
      files.push(await inspectFile(path.resolve(io.cwd, file), options.encoding ?? undefined));
    const runId = newRunId(new Date());
    const directory = options.report ?? path.join(io.cwd, '.data', 'imports', runId);
    await mkdir(directory, { recursive: true, mode: 0o700 });
    const { dryRun, publish } = options;
    const book = new ReportBook({ runId, dryRun, publish, directory }, performance.now());
    const context = await contextOf(strapi, options, runId, options.publish ? named : null);
    const lists = {
      rejected: new RowList(listPath(directory, 'rejected')),
      heldBack: new RowList(listPath(directory, 'held-back')),
    };
    let state: RunState = 'failed';
    try {
      state = 'finished';
      for (const [number, file] of files.entries()) {
        const rowId = rowIdOf(runId, number);
        const open = dryRun ? null : await beginRun(strapi, rowId, file);
        if (open) io.err(`继续中断的导入 ${open} / goes on where run ${open} stopped`);
        state = 'failed';
        try {
          state = (await importFile(context, file, options, book, lists, io))
            ? 'finished'
            : 'interrupted';
        } finally {
          if (!dryRun) await endRun(strapi, rowId, book.report, state);
        }
        if (state === 'interrupted') break;
      }
    } finally {
      await lists.rejected.finish();
      await lists.heldBack.finish();
      book.report.agenciesCreated = uniqueByCode(context.agenciesCreated);
      await quiet(strapi);
      book.close(state, performance.now());
      await writeFile(
        path.join(directory, 'report.json'),
        `${JSON.stringify(book.report, null, 2)}\n`,
      );
    }
    return book.report;
  },
});

async function contextOf(
  strapi: Core.Strapi,
  options: ImportOptions,
  runId: string,
  approver: Approver | null,
): Promise<RunContext> {
  return {
    strapi,
    runId,
    isDryRun: options.dryRun,
    createsAgencies: options.createAgencies,
    actor: `import:${runId}`,
    approver,
    plan: {
      publish: options.publish,
      overwrite: options.overwrite,
      today: localDate(new Date()),
      goLiveOn: strapi.config.get<string | null>('disclosure.goLiveOn', null),
    },
    directories: await loadDirectories(strapi),
    scalars: scalarNames(strapi),
    seen: new SeenKeys(),
    numbersRehearsed: new SeenKeys(),
    agenciesCreated: [],
  };
}

/** Sortable, readable, unique: 20261123-204512-a1b2c3 (UTC). */
function newRunId(now: Date): string {
  const [date = '', time = ''] = now.toISOString().split('T');
  return `${date.replaceAll('-', '')}-${time.slice(0, 8).replaceAll(':', '')}-${randomBytes(3).toString('hex')}`;
}

function uniqueByCode<One extends { code: string }>(all: readonly One[]): One[] {
  return [...new Map(all.map((one) => [one.code, one])).values()];
}
