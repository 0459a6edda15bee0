/** Reports: the counts always add up, the lists can be imported again, and no marked text is in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import type { Outcome } from '../../../src/plugins/legacy-import/server/apply/outcome';
import { remarksOf } from '../../../src/plugins/legacy-import/server/apply/refusal';
import { parseArguments } from '../../../src/plugins/legacy-import/server/command/parse-arguments';
import type { Remark } from '../../../src/plugins/legacy-import/server/map/mapped-record';
import { SECRECY_REMARK } from '../../../src/plugins/legacy-import/server/map/secrecy';
import { inspectFile } from '../../../src/plugins/legacy-import/server/read/inspect-file';
import { readRows } from '../../../src/plugins/legacy-import/server/read/read-rows';
import type { SourceRow } from '../../../src/plugins/legacy-import/server/read/source-row';
import { ReportBook } from '../../../src/plugins/legacy-import/server/report/import-report';
import { listPath, RowList } from '../../../src/plugins/legacy-import/server/report/row-list';
import { summaryLines } from '../../../src/plugins/legacy-import/server/report/summary';

const remark = (code: string) => ({ code, column: 'x', value: 'y', message: 'z' });
const row: SourceRow = { kind: 'row', line: 7, cells: new Map([['标题', '一']]) };
const START = { runId: 'r', dryRun: false, publish: true, directory: '/tmp' };

test('read = created + updated + unchanged + rejected, whatever came', () => {
  const outcome = fc.record({
    kind: fc.constantFrom('created', 'updated', 'unchanged', 'rejected'),
    isPublished: fc.boolean(),
    heldBack: fc.constantFrom<Remark[]>([], [remark('a')], [remark('a'), remark('b')]),
  });
  fc.assert(
    fc.property(fc.array(outcome), (outcomes) => {
      const book = new ReportBook(START, 0);
      for (const one of outcomes) {
        book.count({
          ...one,
          row,
          rejections: [remark('r')],
          warnings: [remark('w')],
          documentId: null,
        } as Outcome);
      }
      const report = book.close('finished', 1000);
      expect(report.read).toBe(outcomes.length);
      expect(report.created + report.updated + report.unchanged + report.rejected).toBe(
        outcomes.length,
      );
      expect(report.rejectedByCode.r ?? 0).toBe(report.rejected);
    }),
  );
});

describe('a list of rows', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-list-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function listed(rows: [SourceRow, ReturnType<typeof remark>[]][]): Promise<SourceRow[]> {
    const list = new RowList(listPath(folder, 'rejected'));
    for (const [read, remarks] of rows) await list.add(read, remarks);
    await list.finish();
    const found: SourceRow[] = [];
    const file = await inspectFile(listPath(folder, 'rejected'));
    for await (const one of readRows(file, (name) => name === '标题' || name === 'code'))
      found.push(one);
    return found;
  }

  test('gives every cell back as it was read', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('一', 'a', '"', ',', '\n', ';', '\u3000', ' ', '=', '|', '\t'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
        async (cells) => {
          const rows = cells.map(([first, second], index): SourceRow => ({
            kind: 'row',
            line: index + 2,
            cells: new Map([
              ['标题', first],
              ['正文', second],
            ]),
          }));
          const back = await listed(rows.map((read) => [read, [remark('code')]]));
          expect(back.map((one) => one.kind === 'row' && [...one.cells.values()].slice(5))).toEqual(
            cells,
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  test('columns that come late find their place; a marked row gives line, code and message only', async () => {
    const late: SourceRow = {
      kind: 'row',
      line: 9,
      cells: new Map([
        ['文号', '无'],
        ['标题', '秘密★ 不可写出'],
      ]),
    };
    const [first, second] = await listed([
      [row, [remark('one'), remark('two')]],
      [late, [SECRECY_REMARK as never]],
    ]);
    expect(first?.kind === 'row' && [...first.cells.values()]).toEqual([
      '7',
      'x',
      'y',
      'one',
      '[one] z；[two] z',
      '一',
    ]);
    expect(second?.kind === 'row' && [...second.cells.values()]).toEqual([
      '9',
      '',
      '',
      'secrecy_mark',
      SECRECY_REMARK.message,
      '',
    ]);
    const bytes = readFileSync(listPath(folder, 'rejected'));
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(bytes.toString()).not.toContain('不可写出');
    expect(readdirSync(folder)).toEqual(['rejected.csv']);
  });
});

test('an error of the database is told by its kind, never by its text', () => {
  const error = Object.assign(new Error("insert into x values ('秘密') - boom"), { code: '22001' });
  expect(JSON.stringify(remarksOf(error))).not.toContain('秘密');
  expect(remarksOf(error)[0]?.code).toBe('not_written');
});

describe('the command line', () => {
  test('files are resolved against the folder of the caller', () => {
    expect(parseArguments(['a.csv', '--report', 'r', '--dry-run'], '/data')).toMatchObject({
      files: ['/data/a.csv'],
      report: '/data/r',
      dryRun: true,
      publish: false,
    });
  });
  test.each([
    [[]],
    [['a.csv', '--publish']],
    [['a.csv', '--profile', 'x']],
    [['--suggest', 'a.csv']],
    [['--undo', 'r']],
    [['a.csv', '--no-such']],
    [['a.csv', './a.csv']],
  ])('%j is bad use', (argv) =>
    expect(() => parseArguments(argv, '/work')).toThrow(
      expect.objectContaining({ name: 'UnusableInput' }),
    ),
  );
});

test('the summary says the equation and the report', () => {
  const report = new ReportBook(START, 0).close('interrupted', 10);
  expect(summaryLines(report).join('\n')).toMatch(/读入 0 条 = [\s\S]*再运行一次[\s\S]*\/tmp/);
});
