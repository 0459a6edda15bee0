/** What the tests of the import share: a small city with an approver, and the command run as a person would run it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { ImportReport } from '../../src/plugins/legacy-import/server/report/import-report';
import { AGENCY, buildSmallCity, ITEM } from '../support/city';
import { person } from '../support/review';

export const APPROVER = 'approver@gongkai.example';
export const PUBLISH = ['--publish', '--approver', APPROVER];
export const FIXTURE = path.resolve(__dirname, '../fixtures/import/mixed.csv');

export interface Ran {
  code: number;
  report: ImportReport;
  said: string;
  rejected: string;
  heldBack: string;
}

export async function prepareCity(strapi: Core.Strapi): Promise<void> {
  const { agency } = await buildSmallCity(strapi);
  await strapi
    .documents(AGENCY)
    .update({ documentId: agency, data: { shortName: '市政府' } as never });
  await person({ strapi }, 'approver', '016109000');
  await strapi.documents('api::catalogue-category.catalogue-category').create({
    data: { scheme: 'subject', code: '07', name: '农业', order: 7 },
  });
}

export class Importing {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-import-'));
  private runs = 0;

  constructor(private readonly strapi: Core.Strapi) {}

  file(name: string, content: string | Buffer): string {
    const file = path.join(this.folder, name);
    writeFileSync(file, content);
    return file;
  }

  async run(...argv: string[]): Promise<Ran> {
    const directory = path.join(this.folder, `report-${(this.runs += 1)}`);
    const said: string[] = [];
    const io = {
      out: (text: string) => said.push(text),
      err: (text: string) => said.push(text),
      cwd: this.folder,
      signal: new AbortController().signal,
    };
    const code = await this.strapi
      .plugin('legacy-import')
      .service('command')
      .run([...argv, '--report', directory], io);
    const text = (name: string) => {
      try {
        return readFileSync(path.join(directory, name), 'utf8');
      } catch {
        return '';
      }
    };
    const report = JSON.parse(text('report.json') || 'null') as ImportReport;
    return {
      code,
      report,
      said: said.join('\n'),
      rejected: text('rejected.csv'),
      heldBack: text('held-back.csv'),
    };
  }

  /** How many rows each table that an import could write to has, and the newest change of an item. */
  async traces(): Promise<Record<string, unknown>> {
    const knex = this.strapi.db.connection;
    const tables = [
      'information_items',
      'agencies',
      'import_records',
      'import_runs',
      'publication_log',
      'public_register',
      'index_number_claims',
    ];
    const counts: Record<string, unknown> = {};
    for (const table of tables) counts[table] = Number((await knex(table).count('* as n'))[0]?.n);
    counts.sequence = String((await knex('publication_state').first('sequence'))?.sequence);
    counts.newest = String(
      (await knex('information_items').max('updated_at as newest'))[0]?.newest,
    );
    return counts;
  }

  async draft(title: string) {
    return (await this.strapi.documents(ITEM).findFirst({
      filters: { title: { $startsWith: title } },
      populate: ['agency', 'subjects'],
    })) as unknown as Record<string, unknown> & { documentId: string };
  }

  clean(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const counts = ({ report }: Ran) => {
  const { read, created, updated, unchanged, rejected, published, heldBack } = report;
  expect(read).toBe(created + updated + unchanged + rejected);
  return { read, created, updated, unchanged, rejected, published, heldBack };
};
