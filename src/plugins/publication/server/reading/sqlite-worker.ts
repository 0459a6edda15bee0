/**
 * The thread that reads SQLite: read-only, each work in one snapshot. Statements are prepared once and kept. The JSON of a result is
 * handed over, not copied.
 */
import { parentPort, workerData, type TransferListItem } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import Database, { type Statement as Prepared } from 'better-sqlite3';
import { receiving } from './lasting';
import { threadLookups } from './thread-lookups';
import { isLookup, isPacked, performAtOnce, type Ask, type Statement } from './work';
import { workOf, type InputOf, type WorkName } from './works';

export interface Errand {
  name: WorkName;
  input: InputOf<WorkName>;
}

export type ReadAnswer = { result?: unknown; error?: string };

const KEPT_STATEMENTS = 200;
/** Of pages, for each thread. With SQLite's two megabytes a walk through the terms among a million items reads most of its pages anew. */
const PAGE_CACHE_KIB = 8_000;

const { filename } = workerData as { filename: string };
const database = new Database(filename, { readonly: true, fileMustExist: true });
database.pragma('busy_timeout = 2000');
database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
const prepared = new Map<string, Prepared>();

const statementFor = (sql: string) => {
  const known = prepared.get(sql);
  if (known) return known;
  if (prepared.size >= KEPT_STATEMENTS) prepared.clear();
  const statement = database.prepare(sql);
  prepared.set(sql, statement);
  return statement;
};

const read = ({ sql, bindings }: Statement): unknown[] =>
  statementFor(sql).all(...bindings.map(asBinding));
const lookups = threadLookups(read);
const received = receiving();

const answer = (ask: Ask): unknown[] => {
  if (isPacked(ask)) return [gunzipSync(ask.packed).toString('utf8')];
  return isLookup(ask) ? lookups.answer(ask) : read(ask);
};

/** better-sqlite3 binds no booleans. */
const asBinding = (value: unknown) => (typeof value === 'boolean' ? Number(value) : value);

const perform = database.transaction(({ name, input }: Errand): unknown => {
  lookups.begin();
  return performAtOnce(workOf(name, input), answer);
});

const handedOver = (result: unknown): TransferListItem[] => {
  const json = (result as { json?: unknown } | null)?.json;
  return json instanceof Uint8Array ? [json.buffer as ArrayBuffer] : [];
};

parentPort?.on('message', ({ name, input }: Errand) => {
  // Whatever becomes of the errand: what came with it is known from now on.
  const errand = { name, input: received(input) as Errand['input'] };
  try {
    const result = perform(errand);
    parentPort?.postMessage({ result } satisfies ReadAnswer, handedOver(result));
  } catch (error) {
    parentPort?.postMessage({ error: String(error) } satisfies ReadAnswer);
  }
});

// The first message says that the database is open: from then on time is counted.
parentPort?.postMessage({} satisfies ReadAnswer);
