/**
 * Whether what was restored is what was backed up, and whole: log, ledger and register have the rows and heads of the manifest, the ledger
 * verifies, the register is what the log says (made anew where only it differs), and every public file is there.
 */
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { LedgerVerdict } from '../../../types/ledger';
import { readFacts } from '../backup/database-facts';
import { placeOf } from '../backup/layout';
import type { CommandIo } from '../command-io';
import type { Restored } from './conclude';

interface LogVerdict {
  isValid: boolean;
  isLogSound: boolean;
  problems: number;
  findings: { problem: string; subjectType: string; subjectId: string; detail: string | null }[];
}

interface Services {
  ledger: { verify(options: { signal: AbortSignal }): Promise<LedgerVerdict> };
  log: {
    verify(progress: { signal: AbortSignal }): Promise<LogVerdict>;
    rebuild(progress: { signal: AbortSignal }): Promise<unknown>;
  };
}

const FILES_A_PAGE = 5_000;

/** One line for each thing that is not right. */
export async function verifyRestored(
  strapi: Core.Strapi,
  { manifest, files }: Restored,
  io: CommandIo,
): Promise<string[]> {
  const service = <Name extends keyof Services>(plugin: string, name: Name) =>
    strapi.plugin(plugin).service(name) as unknown as Services[Name];
  const { signal } = io;
  const findings: string[] = [];
  const found = await readFacts(queryOf(strapi), COUNTED);
  for (const part of ['log', 'register', 'ledger'] as const)
    if (JSON.stringify(found[part]) !== JSON.stringify(manifest.facts[part]))
      findings.push(
        `与清单不符 · not as in the manifest: ${part}: ${JSON.stringify(found[part])}, ${JSON.stringify(manifest.facts[part])}`,
      );
  const { brokenAt, ...ledger } = await service('ledger', 'ledger').verify({ signal });
  if (brokenAt) findings.push(`操作留痕被破坏 · the ledger is broken: ${JSON.stringify(brokenAt)}`);
  else io.err(`操作留痕完整：${ledger.rows} 行 · the ledger is valid: ${ledger.rows} rows`);
  findings.push(...(await logFindings(service('publication', 'log'), io)));
  if (files !== null) findings.push(...(await lostFiles(strapi, files)));
  return findings;
}

async function logFindings(log: Services['log'], io: CommandIo): Promise<string[]> {
  const { signal } = io;
  let verdict = await log.verify({ signal });
  if (!verdict.isValid && verdict.isLogSound) {
    io.err('由日志重建登记册… · making the register anew from the log…');
    await log.rebuild({ signal });
    verdict = await log.verify({ signal });
  }
  if (verdict.isValid) {
    io.err('登记册与日志一致 · the register is what the log says');
    return [];
  }
  const [first] = verdict.findings;
  return [
    `日志或登记册有 ${verdict.problems} 处不一致 · ${verdict.problems} problems of log and register, first: ${JSON.stringify(first)}`,
  ];
}

/** The tables of which the manifest's log, register and ledger speak. */
const COUNTED = [
  'publication_log',
  'publication_heads',
  'public_register',
  'public_register_files',
  'ledger_entries',
  'ledger_heads',
  'ledger_seals',
];

const queryOf =
  (strapi: Core.Strapi) =>
  async <Row>(sql: string): Promise<Row[]> => {
    const answer: unknown = await strapi.db.connection.raw(sql);
    return Array.isArray(answer) ? (answer as Row[]) : (answer as { rows: Row[] }).rows;
  };

async function lostFiles(strapi: Core.Strapi, folder: string): Promise<string[]> {
  const lost: string[] = [];
  for (let after = ''; ;) {
    const page = (await strapi.db
      .connection('public_register_files')
      .distinct('sha256')
      .where('sha256', '>', after)
      .orderBy('sha256')
      .limit(FILES_A_PAGE)) as { sha256: string }[];
    for (const { sha256 } of page)
      await access(path.join(folder, placeOf(sha256))).catch(() =>
        lost.push(`登记册引用的文件不存在 · a public file is not there: ${sha256}`),
      );
    if (page.length < FILES_A_PAGE) return lost;
    after = (page.at(-1) as { sha256: string }).sha256;
  }
}
