/**
 * The daily seal: one a day, whoever calls it at once, and nothing recorded before its cut is left out, not even what was still
 * uncommitted when the cut was asked for.
 */
import { AsyncResource } from 'node:async_hooks';
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { ENGINE } from '../support/database';
import { emptyLedger, entry, ledgerOf, record, sealingOf } from './ledger.support';

jest.setTimeout(120_000);

let app: Application;
let knex: Knex;
beforeAll(async () => {
  app = await startApplication();
  knex = app.strapi.db.connection;
});
afterAll(() => app.stop());
beforeEach(() => emptyLedger(knex));

/** With SQLite one records at a time. */
const onPostgres = ENGINE === 'postgres' ? describe : describe.skip;

/** Not in the transaction of the caller. */
const scope = new AsyncResource('test');
const outside = <Result>(work: () => Promise<Result>): Promise<Result> =>
  scope.runInAsyncScope(work);

const verify = () => ledgerOf(app.strapi).verify();
const seal = (options?: { force?: boolean }) => sealingOf(app.strapi).run(options);

describe('a seal', () => {
  it('is made once a day', async () => {
    await record(app.strapi, entry('a'));
    const first = await seal();
    await record(app.strapi, entry('b'));
    const second = await seal();

    expect(first).toMatchObject({ isNew: true, seal: { number: 1, heads: 1 } });
    expect(second).toEqual({ isNew: false, seal: first.seal });
    expect(await knex('ledger_seals')).toHaveLength(1);
  });

  it('is made on a day on which nothing was recorded too', async () => {
    expect(await seal()).toMatchObject({ isNew: true, seal: { number: 1, heads: 0 } });
    expect((await verify()).isValid).toBe(true);
  });

  it('is made anew on the next day, chained to the one before', async () => {
    await record(app.strapi, entry('a'));
    const yesterday = '2020-01-01T00:00:00.000Z';
    const old = { number: 1, cut: yesterday, heads: 0, root: '0', previous_hash: '0', hash: 'f' };
    await knex('ledger_seals').insert(old);
    expect(await seal()).toMatchObject({
      isNew: true,
      seal: { number: 2, heads: 1, previousHash: 'f' },
    });
  });

  it('is one when several ask for it at once', async () => {
    for (let subject = 0; subject < 30; subject += 1)
      await record(app.strapi, entry(`s${subject}`));
    const made = await Promise.all([seal(), seal(), seal(), seal()]);
    expect(await knex('ledger_seals')).toHaveLength(1);
    expect(new Set(made.map(({ seal: { hash } }) => hash)).size).toBe(1);
    expect(made.filter(({ isNew }) => isNew).length).toBe(1);
    expect((await verify()).isValid).toBe(true);
  });

  it('waits for what is being recorded when the cut is asked for', async () => {
    const sealing = await app.strapi.db.transaction(async ({ trx }) => {
      await ledgerOf(app.strapi).append(trx, entry('slow'));
      const asked = seal();
      const isDone = asked.then(() => true);
      const hasWaited = await Promise.race([
        isDone,
        new Promise((resolve) => setTimeout(() => resolve('waiting'), 300)),
      ]);
      expect(hasWaited).toBe('waiting');
      return { asked };
    });
    expect((await sealing.asked).seal).toMatchObject({ heads: 1 });
    expect((await verify()).isValid).toBe(true);
  });

  it('of a day that has one is answered without keeping anybody waiting', async () => {
    const { seal: made } = await seal();
    await app.strapi.db.transaction(async ({ trx }) => {
      await ledgerOf(app.strapi).append(trx, entry('slow'));
      if (ENGINE === 'postgres') expect((await seal()).seal).toEqual(made);
    });
    expect((await seal()).seal).toEqual(made);
  });

  onPostgres('beside a transaction that records and stays open', () => {
    const CUT = 'plugin::ledger.cut';
    let usual: unknown;
    beforeAll(() => {
      usual = app.strapi.config.get(CUT);
    });
    afterEach(() => app.strapi.config.set(CUT, usual));
    const withTimes = (withinMs: number) =>
      app.strapi.config.set(CUT, { waitMs: 50, pauseMs: 20, withinMs });
    const recordingWhile = (work: () => Promise<void>) =>
      app.strapi.db.transaction(async ({ trx }) => {
        await ledgerOf(app.strapi).append(trx, entry('slow'));
        await work();
      });

    it('is made when that one ends, however many waits it took, and others record meanwhile', async () => {
      withTimes(60_000);
      let asked: ReturnType<typeof seal> | undefined;
      await recordingWhile(async () => {
        asked = seal();
        for (let turn = 0; turn < 12; turn += 1) {
          await new Promise((resolve) => setTimeout(resolve, 70));
          await outside(() => record(app.strapi, entry(`beside-${turn}`)));
        }
      });
      expect(await asked).toMatchObject({ isNew: true, seal: { heads: 13 } });
      expect((await verify()).isValid).toBe(true);
    });

    it('is given up after its time, which is said, or at once when it is told to end', async () => {
      withTimes(300);
      await recordingWhile(async () => {
        await expect(seal()).rejects.toMatchObject({
          message: expect.stringContaining('未能封存') as unknown,
        });
        const stop = new AbortController();
        withTimes(60_000);
        const asked = sealingOf(app.strapi).run({ signal: stop.signal });
        stop.abort();
        await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
      });
      expect((await seal()).isNew).toBe(true);
    });
  });

  it('stays right while others record, seal after seal', async () => {
    const writers = Array.from({ length: 4 }, async (_, writer) => {
      for (let turn = 0; turn < 30; turn += 1) {
        await record(app.strapi, entry(`busy-${(writer * turn) % 7}`, { details: { turn } }));
      }
    });
    for (let turn = 0; turn < 8; turn += 1) await seal({ force: true });
    await Promise.all(writers);
    await seal({ force: true });
    const verdict = await verify();
    expect(verdict).toMatchObject({ isValid: true, rows: 120, brokenAt: null });
    expect(verdict.seals).toBeGreaterThan(1);
  });

  it('counts no row twice or never when the clock of the database is set back', async () => {
    await record(app.strapi, entry('a'));
    const ahead = new Date(Date.now() + 60_000).toISOString();
    await knex('ledger_sealing').update({ cut: ahead });
    const { seal: made } = await seal();
    expect(made.cut).toBe(ahead);
    const late = await record(app.strapi, entry('a', { act: 'approved' }));
    expect(late.recordedAt > ahead).toBe(true);
    const { recordedAt } = await record(app.strapi, entry('b'));
    expect(recordedAt > ahead).toBe(true);
    expect(await verify()).toMatchObject({ isValid: true, rows: 3 });
  });

  it('may lie between two rows of a subject', async () => {
    await record(app.strapi, entry('a'));
    await seal();
    await record(app.strapi, entry('a', { act: 'approved' }));
    await record(app.strapi, entry('a', { act: 'published' }));
    expect((await seal({ force: true })).seal.heads).toBe(1);
    expect((await verify()).isValid).toBe(true);
  });
});

describe('the history of a subject', () => {
  it('shows the newest first, so many at a time, with details', async () => {
    for (let turn = 1; turn <= 5; turn += 1) {
      await record(app.strapi, entry('h', { act: 'read', details: turn % 2 ? { turn } : null }));
    }
    const { history } = ledgerOf(app.strapi);
    const newest = await history('information_item', 'h', { limit: 2 });
    expect(newest.rows.map(({ ordinal, details }) => [ordinal, details])).toEqual([
      [5, { turn: 5 }],
      [4, null],
    ]);
    const older = await history('information_item', 'h', { after: newest.next ?? 0, limit: 300 });
    expect(older.rows.map(({ ordinal }) => ordinal)).toEqual([3, 2, 1]);
    expect(older.next).toBeNull();
    expect(await history('information_item', 'nobody')).toEqual({ rows: [], next: null });
  });
});
