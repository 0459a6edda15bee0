/**
 * Recording in the ledger: chains that never fork under parallel writers, rows that go with their transaction, tables that refuse
 * to be changed.
 */
import type { Knex } from 'knex';
import type { LedgerRow } from '../../types/ledger';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { entry, ledgerOf, record, refusalOf, removeTrigger } from './ledger.support';

jest.setTimeout(120_000);

describe('the ledger', () => {
  let app: Application;
  let knex: Knex;
  beforeAll(async () => {
    app = await startApplication();
    knex = app.strapi.db.connection;
  });
  afterAll(() => app.stop());

  const rowsOf = (subjectId: string) =>
    knex('ledger_entries').where({ subject_id: subjectId }).orderBy('ordinal');

  it('chains the rows of a subject, from one and without gaps', async () => {
    const first = await record(app.strapi, entry('chain', { details: { reason: '事由' } }));
    const second = await record(app.strapi, entry('chain', { act: 'approved' }));

    expect(first).toMatchObject({ ordinal: 1, previousHash: '0'.repeat(64) });
    expect(second).toMatchObject({ ordinal: 2, previousHash: first.hash, detailsHash: null });
    expect(second.recordedAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(await knex('ledger_heads').where({ subject_id: 'chain' })).toMatchObject([
      { ordinal: 2, hash: second.hash, recorded_at: second.recordedAt },
    ]);
    expect(await knex('ledger_details').where({ subject_id: 'chain' })).toMatchObject([
      { ordinal: 1, details: '{"reason":"事由"}' },
    ]);
  });

  it('records many at once, each subject in the given order', async () => {
    const acts = ['submitted', 'reviewed', 'approved'] as const;
    const entries = Array.from({ length: 120 }, (_, subject) =>
      acts.map((act) => entry(`many-${119 - subject}`, { act, details: { act } })),
    ).flat();
    const rows = await app.strapi.db.transaction(({ trx }) =>
      ledgerOf(app.strapi).appendMany(trx, entries),
    );

    expect(rows.map(({ subjectId, act }) => [subjectId, act])).toEqual(
      entries.map(({ subjectId, act }) => [subjectId, act]),
    );
    for (const subject of ['many-0', 'many-119']) {
      const stored = await rowsOf(subject);
      expect(stored.map(({ act, ordinal }) => [act, ordinal])).toEqual([
        ['submitted', 1],
        ['reviewed', 2],
        ['approved', 3],
      ]);
      expect(stored[2].previous_hash).toBe(stored[1].hash);
    }
  });

  it('goes with the transaction of the act', async () => {
    const refused = app.strapi.db.transaction(async ({ trx }) => {
      await ledgerOf(app.strapi).append(trx, entry('undone', { details: { a: 1 } }));
      throw new Error('the act is refused');
    });
    await expect(refused).rejects.toThrow('the act is refused');
    expect(await rowsOf('undone')).toEqual([]);
    expect(await knex('ledger_heads').where({ subject_id: 'undone' })).toEqual([]);
  });

  it('never forks a chain, whoever writes at the same time without a lock', async () => {
    const rows = await Promise.all(
      Array.from({ length: 20 }, (_, writer) =>
        record(app.strapi, entry('crowd', { actor: `writer-${writer}`, details: { writer } })),
      ),
    );
    const sorted = rows.sort((a, b) => a.ordinal - b.ordinal);
    expect(sorted.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    sorted.forEach((row, at) => {
      expect(row.previousHash).toBe(
        (sorted[at - 1] as LedgerRow | undefined)?.hash ?? '0'.repeat(64),
      );
    });
    expect(await rowsOf('crowd')).toHaveLength(20);
  });

  it('does not let two lock each other out, in whatever order they name their subjects', async () => {
    const ring = Array.from({ length: 90 }, (_, at) => entry(`ring-${at}`));
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        app.strapi.db.transaction(({ trx }) =>
          ledgerOf(app.strapi).appendMany(trx, turn % 2 ? ring : [...ring].reverse()),
        ),
      ),
    );
    expect(await rowsOf('ring-0')).toHaveLength(20);
    expect(await rowsOf('ring-89')).toHaveLength(20);
  });

  it.each([
    ['an act that is not on the list', { act: 'glanced_at' as never }, 'glanced_at'],
    ['an empty actor', { actor: '' }, 'actor'],
    ['a subject too long for its column', { subjectId: 'x'.repeat(65) }, 'subjectId'],
    ['half a character', { ground: '\ud800' }, 'ground'],
  ])('refuses %s', async (_, wrong, named) => {
    await expect(record(app.strapi, entry('refused', wrong))).rejects.toThrow(named);
    expect(await rowsOf('refused')).toEqual([]);
  });

  it('needs five statements for an act, one fewer where there is one writer', async () => {
    const statements: string[] = [];
    const count = ({ sql }: { sql: string }) => statements.push(sql);
    await app.strapi.db.transaction(async ({ trx }) => {
      trx.on('query', count);
      await ledgerOf(app.strapi).append(trx, entry('counted', { details: { a: 1 } }));
      trx.off('query', count);
    });
    expect(statements).toHaveLength(ENGINE === 'postgres' ? 5 : 4);
  });

  describe('as a table', () => {
    beforeAll(async () => {
      await record(app.strapi, entry('kept', { details: { reason: 'kept' } }));
      const cut = '2026-01-01T00:00:00.000Z';
      const hashes = { root: '0', previous_hash: '0', hash: '0' };
      await knex('ledger_seals').insert({ number: 1, cut, heads: 0, ...hashes });
    });

    it.each([
      ['ledger_entries', { actor: 'someone-else' }],
      ['ledger_details', { details: '{}' }],
      ['ledger_seals', { heads: 5 }],
    ])('%s refuses to be changed', async (table, change) => {
      expect(await refusalOf(knex(table).update(change))).toContain(
        `rows of ${table} are never changed`,
      );
    });

    it.each(['ledger_entries', 'ledger_seals'])('%s refuses to lose a row', async (table) => {
      const refusal = `rows of ${table} are never changed`;
      expect(await refusalOf(knex(table).delete())).toContain(refusal);
    });

    const onPostgres = ENGINE === 'postgres' ? it.each : it.skip.each;
    onPostgres(['ledger_entries', 'ledger_details', 'ledger_seals'])(
      '%s refuses to be emptied',
      async (table) => {
        expect(await refusalOf(knex.raw(`truncate ${table}`))).toContain('never changed');
      },
    );

    it.each(['ledger_entries_no_delete', 'ledger_details_no_update', 'ledger_seals_no_update'])(
      'without its trigger %s ends the boot',
      async (trigger) => {
        const table = trigger.replace(/_no_.*/, '');
        const check = () => app.strapi.plugin('ledger').service('unchangeable').check();
        await check();
        const undo = await removeTrigger(knex, table, trigger);
        await expect(check()).rejects.toThrow(`The trigger ${trigger} is missing`);
        await undo();
        await check();
      },
    );
  });
});
