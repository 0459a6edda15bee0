/**
 * What a manifest says of the database, read in the state that is copied: where the log stands, the heads of the ledger, how many rows each
 * table has. The heads are read in pages: a million of them are hashed without being held.
 */
import { createHash } from 'node:crypto';
import type { DatabaseFacts } from './layout';

/** Runs SQL with `?`-less, trusted text and answers rows. Numbers may come as text (pg: bigint). */
export type Query = <Row>(sql: string) => Promise<Row[]>;

const HEADS_A_PAGE = 5_000;

interface Head {
  subject_type: string;
  subject_id: string;
  ordinal: number;
  hash: string;
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const named = (name: string) => `"${name.replaceAll('"', '""')}"`;

export async function readFacts(query: Query, tables: readonly string[]): Promise<DatabaseFacts> {
  const one = async <Row>(sql: string) => (await query<Row>(sql))[0];
  const rows: Record<string, number> = {};
  for (const table of [...tables].sort()) {
    const found = await one<{ rows: number | string }>(
      `select count(*) as rows from ${named(table)}`,
    );
    rows[table] = Number(found?.rows);
  }
  const state = await one<{ epoch: string; sequence: number | string }>(
    'select epoch, sequence from publication_state where id = 1',
  );
  const seal = await one<{ number: number; hash: string }>(
    'select number, hash from ledger_seals order by number desc limit 1',
  );
  const versions = await query<{ owner: string; version: number }>(
    'select owner, max(version) as version from raw_table_versions group by owner order by owner',
  );
  const inTable = (table: string) => rows[table] ?? 0;
  return {
    log: {
      epoch: state?.epoch ?? '',
      sequence: String(state?.sequence ?? 0),
      entries: inTable('publication_log'),
      subjects: inTable('publication_heads'),
    },
    register: { rows: inTable('public_register'), files: inTable('public_register_files') },
    ledger: {
      rows: inTable('ledger_entries'),
      subjects: inTable('ledger_heads'),
      heads: await headsDigest(query),
      seals: inTable('ledger_seals'),
      newestSeal: seal ? { number: Number(seal.number), hash: seal.hash } : null,
    },
    versions: Object.fromEntries(versions.map(({ owner, version }) => [owner, Number(version)])),
    tables: rows,
  };
}

async function headsDigest(query: Query): Promise<string> {
  const hash = createHash('sha256');
  let after = `('', '')`;
  for (;;) {
    const page = await query<Head>(
      `select subject_type, subject_id, ordinal, hash from ledger_heads
       where (subject_type, subject_id) > ${after} order by subject_type, subject_id limit ${HEADS_A_PAGE}`,
    );
    for (const { subject_type, subject_id, ordinal, hash: head } of page)
      hash.update(`${subject_type}\t${subject_id}\t${ordinal}\t${head}\n`);
    const last = page.at(-1);
    if (!last || page.length < HEADS_A_PAGE) return hash.digest('hex');
    after = `(${quoted(last.subject_type)}, ${quoted(last.subject_id)})`;
  }
}
