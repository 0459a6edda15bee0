/**
 * The verification of the ledger: what is as it was recorded verifies, and whatever was changed behind the triggers is named, with the first
 * row or seal that is wrong.
 */
import type { Knex } from 'knex';
import { startApplication, type Application } from '../support/application';
import { emptyLedger, entry, ledgerOf, record, sealingOf, withoutTriggers } from './ledger.support';

jest.setTimeout(180_000);

let app: Application;
let knex: Knex;
beforeAll(async () => {
  app = await startApplication();
  knex = app.strapi.db.connection;
});
afterAll(() => app.stop());

beforeEach(async () => {
  await emptyLedger(knex);
  for (const subject of ['a', 'b', 'c']) {
    for (const act of ['submitted', 'reviewed', 'approved'] as const) {
      await record(app.strapi, entry(subject, { act, details: { reason: `${subject} ${act}` } }));
    }
  }
});
const verify = () => ledgerOf(app.strapi).verify();
const seals = () => sealingOf(app.strapi);
const rowOf = (subject: string, ordinal: number) =>
  knex('ledger_entries').where({ subject_id: subject, ordinal });

describe('a ledger as it was recorded', () => {
  it('is valid, before and after its seals', async () => {
    expect(await verify()).toMatchObject({ isValid: true, rows: 9, subjects: 3, seals: 0 });
    const { seal } = await seals().run();
    await record(app.strapi, entry('b', { act: 'published' }));
    await record(app.strapi, entry('d'));
    await seals().run({ force: true });
    await record(app.strapi, entry('a', { act: 'read' }));
    expect(seal).toMatchObject({ number: 1, heads: 3, previousHash: '0'.repeat(64) });
    expect(await verify()).toMatchObject({
      isValid: true,
      rows: 12,
      subjects: 4,
      seals: 2,
      newestSeal: { number: 2, heads: 2, previousHash: seal.hash },
      brokenAt: null,
    });
  });

  it('tells how far it is, and can be given up', async () => {
    const progress: number[] = [];
    await ledgerOf(app.strapi).verify({ onProgress: ({ rows }) => progress.push(rows) });
    expect(progress).toEqual([9]);
    const signal = AbortSignal.abort(new Error('given up'));
    await expect(ledgerOf(app.strapi).verify({ signal })).rejects.toThrow('given up');
  });

  it('stays valid while others record', async () => {
    const writers = Array.from({ length: 5 }, async (_, writer) => {
      for (let turn = 0; turn < 20; turn += 1) {
        await record(app.strapi, entry(`busy-${(writer + turn) % 3}`, { details: { turn } }));
      }
    });
    const verdicts = [];
    for (let turn = 0; turn < 10; turn += 1) verdicts.push(await verify());
    await Promise.all(writers);
    expect(verdicts.filter(({ isValid }) => !isValid)).toEqual([]);
    expect(await verify()).toMatchObject({ isValid: true, rows: 109 });
  });

  it('is valid after details were erased by a recorded act', async () => {
    await seals().run();
    await app.strapi.db.transaction(async ({ trx }) => {
      expect(await ledgerOf(app.strapi).eraseDetails(trx, 'information_item', 'b')).toBe(3);
      await ledgerOf(app.strapi).append(trx, entry('b', { act: 'erased', details: { order: 1 } }));
    });
    expect(await verify()).toMatchObject({ isValid: true, rows: 10 });
    const { rows } = await ledgerOf(app.strapi).history('information_item', 'b');
    expect(rows.map(({ act, details }) => [act, details])).toEqual([
      ['erased', { order: 1 }],
      ['approved', null],
      ['reviewed', null],
      ['submitted', null],
    ]);
    expect(rows[1]?.detailsHash).toHaveLength(64);
  });
});

describe('what was changed behind the triggers is named', () => {
  const tampered = async (change: () => Promise<unknown>) => {
    await withoutTriggers(knex, change);
    const { isValid, brokenAt } = await verify();
    expect(isValid).toBe(false);
    return brokenAt;
  };
  const inRow = (subjectId: string, ordinal: number, problem: string) =>
    expect.objectContaining({
      kind: 'row',
      subjectType: 'information_item',
      subjectId,
      ordinal,
      problem,
    });

  it.each(['act', 'actor', 'recorded_at', 'from_state', 'to_state', 'ground', 'content_hash'])(
    'a changed %s',
    async (column) => {
      const broken = await tampered(() => rowOf('b', 2).update({ [column]: '2026-01-01' }));
      expect(broken).toEqual(inRow('b', 2, 'row_changed'));
      expect(broken?.found).not.toBe(broken?.expected);
    },
  );

  it('a person put into a row that has none, or taken out of one that has', async () => {
    await record(app.strapi, entry('b', { actorId: 'person:7' }));
    expect((await verify()).isValid).toBe(true);
    for (const [ordinal, actor_id] of [
      [4, null],
      [4, 'person:8'],
      [2, 'person:7'],
    ] as const) {
      const before = (await rowOf('b', ordinal).first()).actor_id;
      const broken = await tampered(() => rowOf('b', ordinal).update({ actor_id }));
      expect(broken).toEqual(inRow('b', ordinal, 'row_changed'));
      await withoutTriggers(knex, () => rowOf('b', ordinal).update({ actor_id: before }));
    }
    expect((await verify()).isValid).toBe(true);
  });

  it('a row changed together with its own hash: the next one does not follow', async () => {
    const other = await record(app.strapi, entry('z', { act: 'approved' }));
    const broken = await tampered(() => rowOf('a', 1).update({ hash: other.hash }));
    expect(broken).toEqual(inRow('a', 1, 'row_changed'));
  });

  it('a row taken out of the middle', async () => {
    expect(await tampered(() => rowOf('b', 2).delete())).toEqual(inRow('b', 2, 'row_missing'));
  });

  it('a last row taken away', async () => {
    const broken = await tampered(() => rowOf('b', 3).delete());
    expect(broken).toEqual(inRow('b', 3, 'row_missing'));
  });

  it('a subject taken away with all its rows', async () => {
    const broken = await tampered(() => knex('ledger_entries').where({ subject_id: 'b' }).delete());
    expect(broken).toEqual(inRow('b', 3, 'row_missing'));
  });

  it('a last row taken away with its head set back: the seal remembers it', async () => {
    await seals().run();
    const broken = await tampered(async () => {
      await rowOf('b', 3).delete();
      await knex('ledger_details').where({ subject_id: 'b', ordinal: 3 }).delete();
      const { hash, recorded_at } = await rowOf('b', 2).first();
      await knex('ledger_heads')
        .where({ subject_id: 'b' })
        .update({ ordinal: 2, hash, recorded_at });
    });
    expect(broken).toMatchObject({ kind: 'seal', number: 1, problem: 'seal_differs' });
  });

  it('a subject taken away with its head: the seal remembers it', async () => {
    await seals().run();
    const broken = await tampered(async () => {
      for (const table of ['ledger_entries', 'ledger_details', 'ledger_heads'])
        await knex(table).where({ subject_id: 'c' }).delete();
    });
    expect(broken).toMatchObject({ kind: 'seal', number: 1, problem: 'seal_differs' });
  });

  it('a head that is gone or differs', async () => {
    const gone = await tampered(() => knex('ledger_heads').where({ subject_id: 'a' }).delete());
    expect(gone).toEqual(inRow('a', 3, 'head_missing'));
    const { hash } = await rowOf('a', 2).first();
    const differs = await tampered(() =>
      knex('ledger_heads').insert({
        subject_type: 'information_item',
        subject_id: 'a',
        ordinal: 3,
        recorded_at: '2026-01-01T00:00:00.000Z',
        hash,
      }),
    );
    expect(differs).toEqual(inRow('a', 3, 'head_differs'));
  });

  it('details that are changed, gone without an erasure, or never were', async () => {
    const details = (ordinal: number) => knex('ledger_details').where({ subject_id: 'b', ordinal });
    const { details: text } = await details(2).first();
    expect(await tampered(() => details(2).update({ details: '{}' }))).toEqual(
      inRow('b', 2, 'details_changed'),
    );
    expect(await tampered(() => details(2).delete())).toEqual(inRow('b', 2, 'details_missing'));
    await knex('ledger_details').insert({
      subject_type: 'information_item',
      subject_id: 'b',
      ordinal: 2,
      details: text,
    });
    expect((await verify()).isValid).toBe(true);
    await record(app.strapi, entry('b', { act: 'read' }));
    const unexpected = await tampered(() =>
      knex('ledger_details').insert({
        subject_type: 'information_item',
        subject_id: 'b',
        ordinal: 4,
        details: '{}',
      }),
    );
    expect(unexpected).toEqual(inRow('b', 4, 'details_unexpected'));
  });

  it('details that are gone after the erasure of earlier ones', async () => {
    await app.strapi.db.transaction(async ({ trx }) => {
      await ledgerOf(app.strapi).eraseDetails(trx, 'information_item', 'b');
      await ledgerOf(app.strapi).append(trx, entry('b', { act: 'erased', details: { order: 1 } }));
    });
    await knex('ledger_details').where({ subject_id: 'b' }).delete();
    expect((await verify()).brokenAt).toEqual(inRow('b', 4, 'details_missing'));
  });

  it.each([
    ['a changed seal', { heads: 7 }, 'seal_changed'],
    ['a seal with another number', { number: 3 }, 'seal_missing'],
  ])('%s', async (_, change, problem) => {
    await seals().run();
    const broken = await tampered(() => knex('ledger_seals').update(change));
    expect(broken).toMatchObject({ kind: 'seal', number: 1, problem });
  });
});
