/**
 * Whether log and register are what they should be: every document that is there has the hash of its entry, no newest one is missing, the
 * heads are the newest entries, the counter is not below them, and the register holds exactly what the newest entries say. Beside the
 * writers, a page at a time.
 */
import type { Core } from '@strapi/strapi';
import { descriptorsOf } from '../descriptors';
import type { Reader } from '../reading/reader';
import { walkEntries } from './entry-pages';
import { difference, wantedRows } from './register-rows';
import { subjectPages, type Subject } from './subject-pages';

export type LogProblem =
  | 'document_missing'
  | 'document_changed'
  | 'head_missing'
  | 'head_behind'
  | 'entry_missing'
  | 'counter_behind'
  | 'type_unknown'
  | 'register_missing'
  | 'register_surplus'
  | 'register_differs';

export interface LogFinding {
  problem: LogProblem;
  subjectType: string;
  subjectId: string;
  sequence: string | null;
  /** Which part differs. */
  detail: string | null;
}

export interface LogVerdict {
  isValid: boolean;
  /** The log by itself; where only the register differs, `rebuild` mends it. */
  isLogSound: boolean;
  entries: number;
  subjects: number;
  public: number;
  /** Entries whose documents were erased. */
  erased: number;
  problems: number;
  /** The first hundred. */
  findings: LogFinding[];
}

export interface LogProgress {
  onProgress?(done: { entries: number; subjects: number }): void;
  /** Aborted: given up, rejects. */
  signal?: AbortSignal;
}

const MOST_FINDINGS = 100;

export async function verifyLog(
  strapi: Core.Strapi,
  { onProgress, signal }: LogProgress = {},
): Promise<LogVerdict> {
  const verdict: LogVerdict = {
    ...{ isValid: true, isLogSound: true },
    ...{ entries: 0, subjects: 0, public: 0, erased: 0, problems: 0, findings: [] },
  };
  const find = (finding: LogFinding) => {
    verdict.isValid = false;
    if (!finding.problem.startsWith('register_')) verdict.isLogSound = false;
    verdict.problems += 1;
    if (verdict.findings.length < MOST_FINDINGS) verdict.findings.push(finding);
  };
  const tell = () => {
    onProgress?.({ entries: verdict.entries, subjects: verdict.subjects });
    signal?.throwIfAborted();
  };
  let newest = { sequence: 0n, subjectType: '', subjectId: '' };
  for await (const page of walkEntries(strapi)) {
    for (const entry of page) {
      verdict.entries += 1;
      if (entry.document === 'erased') verdict.erased += 1;
      if (entry.problem) find({ ...entry, problem: entry.problem, detail: null });
      newest = { ...entry, sequence: BigInt(entry.sequence) };
    }
    tell();
  }
  const { sequence, subjectType, subjectId } = newest;
  if (sequence > (await counter(strapi)))
    find({
      problem: 'counter_behind',
      subjectType,
      subjectId,
      sequence: `${sequence}`,
      detail: null,
    });
  for await (const page of subjectPages(strapi)) {
    for (const subject of page) {
      if (subject.head) verdict.subjects += 1;
      if (subject.head && subject.head.change !== 'withdrawn') verdict.public += 1;
      const found = problemOf(strapi, subject);
      if (found)
        find({
          ...found,
          ...{ subjectType: subject.type, subjectId: subject.id },
          sequence: subject.head?.sequence ?? null,
        });
    }
    tell();
  }
  return verdict;
}

const counter = async (strapi: Core.Strapi): Promise<bigint> => {
  const [row] = await strapi
    .plugin('publication')
    .service<Reader>('reader')
    .rows<{ sequence: number | string }>(
      (knex) => knex('publication_state').where({ id: 1 }).select('sequence'),
      'internal',
    );
  return BigInt(row?.sequence ?? 0);
};

const problemOf = (
  strapi: Core.Strapi,
  { type, head, registered }: Subject,
): { problem: LogProblem; detail: string | null } | null => {
  if (!head || head.change === 'withdrawn')
    return registered && { problem: 'register_surplus', detail: null };
  if (head.documentHash === '') return { problem: 'entry_missing', detail: null };
  // Told where the entries were walked.
  if (!head.document) return null;
  const descriptor = descriptorsOf(strapi).byType(type);
  if (!descriptor) return { problem: 'type_unknown', detail: type };
  if (!registered) return { problem: 'register_missing', detail: null };
  const detail = difference(wantedRows(descriptor, head.document, head), registered);
  return detail === null ? null : { problem: 'register_differs', detail };
};
