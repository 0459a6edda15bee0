/** The counts of a run, kept as rows pass by; `report.json` is this, written out. Holds no text of a record, only counts and line numbers. */
import { strict as assert } from 'node:assert';
import type { Outcome } from '../apply/outcome';
import type { ProvisionalAgency } from '../plan/provisional-agency';

export type RunState = 'running' | 'finished' | 'interrupted' | 'failed';

export interface FileReport {
  name: string;
  sha256: string;
  encoding: string;
  format: string;
  /** How `1/2/2020` was read, where the file's own dates told. */
  slashOrder: string | null;
  /** Name of the source for records that have no address. */
  source: string;
  rows: number;
  unknownColumns: string[];
  spareColumns: string[];
}

export interface ImportReport {
  runId: string;
  state: RunState;
  dryRun: boolean;
  publish: boolean;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  published: number;
  heldBack: number;
  durationMs: number;
  recordsPerSecond: number;
  rejectedByCode: Record<string, number>;
  heldBackByCode: Record<string, number>;
  warnings: Record<string, { count: number; lines: number[] }>;
  agenciesCreated: ProvisionalAgency[];
  files: FileReport[];
  directory: string;
}

const LINES_NAMED = 5;

export class ReportBook {
  readonly report: ImportReport;

  constructor(
    start: Pick<ImportReport, 'runId' | 'dryRun' | 'publish' | 'directory'>,
    private readonly startedAt: number,
  ) {
    this.report = {
      ...start,
      state: 'running',
      ...{ read: 0, created: 0, updated: 0, unchanged: 0, rejected: 0, published: 0, heldBack: 0 },
      ...{
        durationMs: 0,
        recordsPerSecond: 0,
        rejectedByCode: {},
        heldBackByCode: {},
        warnings: {},
      },
      agenciesCreated: [],
      files: [],
    };
  }

  count(outcome: Outcome): void {
    const { report } = this;
    report.read += 1;
    report[outcome.kind] += 1;
    if (outcome.isPublished) report.published += 1;
    if (outcome.kind === 'rejected')
      add(report.rejectedByCode, outcome.rejections[0]?.code ?? 'unknown');
    if (outcome.heldBack.length > 0) {
      report.heldBack += 1;
      for (const code of new Set(outcome.heldBack.map((remark) => remark.code)))
        add(report.heldBackByCode, code);
    }
    for (const { code } of outcome.warnings) {
      const held = (report.warnings[code] ??= { count: 0, lines: [] });
      held.count += 1;
      if (held.lines.length < LINES_NAMED) held.lines.push(outcome.row.line);
    }
  }

  /** @param now milliseconds, as `startedAt` */
  close(state: RunState, now: number): ImportReport {
    const { report } = this;
    report.state = state;
    report.durationMs = Math.round(now - this.startedAt);
    report.recordsPerSecond = perSecond(report.read, report.durationMs);
    const { read, created, updated, unchanged, rejected } = report;
    assert.equal(
      read,
      created + updated + unchanged + rejected,
      'every row read must have one outcome',
    );
    return report;
  }

  progress(now: number): string {
    const { read, created, updated, unchanged, rejected } = this.report;
    const rate = perSecond(read, now - this.startedAt);
    return `已读 ${read} · 新建 ${created} · 更新 ${updated} · 未变 ${unchanged} · 拒绝 ${rejected} · 每秒 ${rate} 条 / read ${read}, ${rate} a second`;
  }
}

function perSecond(count: number, milliseconds: number): number {
  return milliseconds <= 0 ? 0 : Math.round((count / milliseconds) * 10_000) / 10;
}

function add(counts: Record<string, number>, code: string): void {
  counts[code] = (counts[code] ?? 0) + 1;
}
