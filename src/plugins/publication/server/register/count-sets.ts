/**
 * How many public subjects have which set of agencies, subjects, columns …: kept with the register, in the same transaction and under
 * the same counter, so that a catalogue of everything costs as many rows as there are sets, and not as there are items.
 */
import type { Knex } from 'knex';
import { COUNTED_TERMS, keyColumnOf, type CountedTerm } from '../domain/facets';
import type { PublicRow } from './public-row';

/** A row of the register as far as it is counted; a key that is null was not counted. */
export type CountedRow = { subject_type: string } & {
  [Term in CountedTerm as `${Term}_key`]: string | null;
};

interface Difference {
  subject_type: string;
  kind: CountedTerm;
  facet_key: string;
  members: string[];
  by: number;
}

export async function countSets(
  trx: Knex.Transaction,
  before: readonly CountedRow[],
  after: readonly PublicRow[],
): Promise<void> {
  const changed = differences(before, after).filter(({ by }) => by !== 0);
  for (const { by, members, ...key } of changed) {
    if (by > 0) await add(trx, key, members, by);
    else await subtract(trx, key, -by);
  }
}

type Key = Pick<Difference, 'subject_type' | 'kind' | 'facet_key'>;

const add = async (trx: Knex.Transaction, key: Key, members: string[], by: number) => {
  const known = await trx('public_facets').where(key).increment('total', by);
  if (known > 0) return;
  await trx('public_facets').insert({ ...key, members: JSON.stringify(members), total: by });
  if (members.length > 0)
    await trx('public_facet_members').insert(members.map((value) => ({ ...key, value })));
};

const subtract = async (trx: Knex.Transaction, key: Key, by: number) => {
  await trx('public_facets').where(key).decrement('total', by);
  if ((await trx('public_facets').where(key).where('total', '<=', 0).delete()) > 0)
    await trx('public_facet_members').where(key).delete();
};

/** In order of their keys: whoever writes them, writes them in one order. */
const differences = (before: readonly CountedRow[], after: readonly PublicRow[]): Difference[] => {
  const found = new Map<string, Difference>();
  const note = (key: Key, members: string[], by: number) => {
    const name = JSON.stringify([key.subject_type, key.kind, key.facet_key]);
    const known = found.get(name);
    found.set(name, {
      ...key,
      members: known?.members.length ? known.members : members,
      by: (known?.by ?? 0) + by,
    });
  };
  for (const row of before) {
    for (const kind of COUNTED_TERMS) {
      const key = row[keyColumnOf(kind)];
      if (key !== null) note({ subject_type: row.subject_type, kind, facet_key: key }, [], -1);
    }
  }
  for (const { subject, sets } of after) {
    for (const { kind, key, members } of sets)
      note({ subject_type: subject.subject_type, kind, facet_key: key }, members, 1);
  }
  return [...found.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([, difference]) => difference);
};

/**
 * Counts anew from the rows of the register. Reads each of them; for a rebuilding, and for nothing that readers or editors wait for.
 * Answers whether it was counted otherwise before.
 */
export async function recountSets(trx: Knex.Transaction): Promise<boolean> {
  const before = await countedNow(trx);
  for (const table of ['public_facet_members', 'public_facets']) await trx(table).delete();
  for (const kind of COUNTED_TERMS) {
    const column = keyColumnOf(kind);
    const counted = (await trx('public_register')
      .whereNotNull(column)
      .groupBy('subject_type', column)
      .select('subject_type', { facet_key: column })
      .min({ example: 'subject_id' })
      .count({ total: '*' })) as {
      subject_type: string;
      facet_key: string;
      example: string;
      total: number | string;
    }[];
    for (const { subject_type, facet_key, example, total } of counted) {
      const terms = (await trx('public_register_terms')
        .where({ subject_type, subject_id: example, kind })
        .select('value')) as { value: string }[];
      const members = terms.map(({ value }) => value).sort();
      await add(trx, { subject_type, kind, facet_key }, members, Number(total));
    }
  }
  return (await countedNow(trx)) !== before;
}

/** To be compared; in an order of its own, since the rows are written in another. */
const countedNow = async (trx: Knex.Transaction): Promise<string> => {
  const [sets, members] = [await trx('public_facets'), await trx('public_facet_members')] as [
    object[],
    object[],
  ];
  return [...sets, ...members]
    .map((row) => JSON.stringify(row))
    .sort()
    .join('\n');
};
