/**
 * Makes the rows of items in threads of their own, in batches: a table is its columns and its rows as lists, which travel more lightly than objects.
 * As a thread: makes one batch for each message.
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { city } from './city.mjs';
import { itemOf } from './items.mjs';
import { descriptors } from './product.mjs';
import { rowsOf } from './rows.mjs';
import { stockRows } from './stock-rows.mjs';
import { TEXTS } from './texts.mjs';

/** @returns tables of a batch for one sink, and the sets that they are counted by. */
export function ourBatch(world, descriptor, { from, to, items, engine, epoch, before }) {
  const tables = {};
  const sets = new Map();
  for (let number = from; number < to; number += 1) {
    const { facts, first } = itemOf(world, number, items);
    const made = rowsOf(
      descriptor,
      {
        document: descriptor.build(facts, first),
        first,
        sequence: String(before + number + 1),
        epoch,
        recordedAt: first.firstPublishedAt,
        number,
      },
      TEXTS[engine],
    );
    addRows(tables, made.tables);
    for (const set of made.sets) {
      const name = `${set.kind}\n${set.key}`;
      const known = sets.get(name);
      if (known) known.total += 1;
      else sets.set(name, { ...set, total: 1 });
    }
  }
  return { tables, sets: [...sets.values()] };
}

export const addRows = (tables, own) => {
  for (const [table, rows] of Object.entries(own)) {
    if (rows.length === 0) continue;
    const columns = Object.keys(rows[0]);
    const kept = (tables[table] ??= { columns, rows: [] });
    for (const row of rows) kept.rows.push(kept.columns.map((column) => row[column]));
  }
};

if (!isMainThread) {
  const world = city();
  const descriptor = descriptors().get('information_item');
  parentPort.on('message', (asked) => {
    const made =
      asked.program === 'ours' ? ourBatch(world, descriptor, asked) : stockRows(world, asked);
    parentPort.postMessage(made);
  });
}

/** Batches in order, each made while the one before is written. */
export async function* batches(asked, size) {
  const { items } = asked;
  const threads = Array.from(
    { length: availableParallelism() },
    () => new Worker(import.meta.filename),
  );
  const make = (thread, from) =>
    new Promise((resolve, reject) => {
      thread.removeAllListeners('error').once('error', reject);
      thread.once('message', resolve);
      thread.postMessage({ ...asked, from, to: Math.min(items, from + size) });
    });
  try {
    const coming = [];
    let next = 0;
    const order = (thread) => {
      if (next < items) coming.push([thread, make(thread, next)]);
      next += size;
    };
    for (const thread of threads) order(thread);
    while (coming.length > 0) {
      const [thread, made] = coming.shift();
      const batch = await made;
      order(thread);
      yield batch;
    }
  } finally {
    for (const thread of threads) await thread.terminate();
  }
}
