/**
 * The hot list while items are published, and while an import runs: how many answers came from memory, how long they took, and how old the oldest was. Each
 * answer is compared with what had been committed when it was asked for: the newest item that it shows, against the register. Both stay in the data set:
 * a second import finds its records unchanged (`--forget` makes the data anew).
 */
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { ROOT } from './product.mjs';
import { reading } from './reading.mjs';
import { startPublishing } from './servers.mjs';

const HOT = '/api/information-items?pagination[pageSize]=25';
const PER_SECOND = 50;
const WATCH_PAUSE_MS = 20;
const LEGACY = path.join(ROOT, 'database/seeds/legacy/ankang-2008.gb18030.csv');

export async function underLoad(set, { seconds }) {
  const server = await startPublishing(set);
  const results = [];
  try {
    results.push(await measured('nothing is published', server, set, seconds, null));
    const [row] = await withDatabase(set, (read) => read('select sequence from publication_state'));
    const from = Number(row.sequence) + set.items;
    results.push(
      await measured(`${PER_SECOND} items a second are published`, server, set, seconds, {
        publish: PER_SECOND,
        seconds,
        items: set.items,
        from,
      }),
    );
    const folder = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'));
    const file = path.join(folder, 'legacy.csv');
    cpSync(LEGACY, file);
    results.push(
      await measured('an import of 778 records runs', server, set, null, {
        import: file,
        report: path.join(folder, 'report'),
      }),
    );
    rmSync(folder, { recursive: true });
  } finally {
    await server.stop();
  }
  return results;
}

async function withDatabase(set, work) {
  const database = await reading(set);
  try {
    return await work(database.first);
  } finally {
    await database.close();
  }
}

/** @param order what the server's writer is told; the measuring ends with it, or after `seconds` without one. */
async function measured(name, { url, child, cpu }, set, seconds, order) {
  const times = [];
  const statuses = new Map();
  const usedBefore = await cpu();
  const startedAt = performance.now();
  const instance = autocannon({ url, connections: 10, duration: 3_600, requests: [{ path: HOT }] });
  instance.on('response', (_client, status, _bytes, time) => {
    times.push(time);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  });
  let givenUp = 0;
  instance.on('reqError', () => (givenUp += 1));
  const watch = watchAge(url, set);
  let done = null;
  if (order) {
    child.send(order);
    const [message] = await once(child, 'message');
    ({ done } = message);
    if (done.error) throw new Error(done.error);
  } else await new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
  const took = (performance.now() - startedAt) / 1_000;
  instance.stop();
  const { oldest, looked, versions } = await watch.stop();
  times.sort((left, right) => left - right);
  const percentile = (share) => times[Math.floor((times.length - 1) * share)];
  return {
    name,
    done,
    answered: times.length,
    rate: times.length / took,
    cpu: ((await cpu()) - usedBefore) / times.length,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    /** Other than 200, and given up after ten seconds. */
    failed: times.length - (statuses.get(200) ?? 0) + givenUp,
    /** Each version is read once, if so often; everything else came from memory. */
    hitRate: 1 - Math.min(times.length, versions) / times.length,
    oldestMs: oldest,
    looked,
  };
}

/** Asks beside the crowd: what had been committed before the request, against what the answer shows. */
function watchAge(url, set) {
  let isOn = true;
  let [oldest, looked] = [0, 0];
  const seen = new Set();
  const run = async () => {
    const database = await reading(set);
    const committed = [];
    const newest = async () => {
      const [row] = await database.first(
        "select published_at, subject_id from public_register where subject_type = 'information_item' order by published_at desc, subject_id desc limit 1",
      );
      const at = performance.now();
      if (committed.at(-1)?.id !== row.subject_id)
        committed.push({ id: row.subject_id, published: row.published_at, at });
    };
    while (isOn) {
      await newest();
      const askedAt = performance.now();
      const { data } = await (await fetch(`${url}${HOT}`)).json();
      looked += 1;
      seen.add(data[0].documentId);
      // What was committed, as seen before asking, and is not in the answer: since when.
      const missing = committed.find(
        ({ published, at }) => published > data[0].firstPublishedAt && at < askedAt,
      );
      if (missing) oldest = Math.max(oldest, askedAt - missing.at);
      await new Promise((resolve) => setTimeout(resolve, WATCH_PAUSE_MS));
    }
    const [{ sequence }] = await database.first('select sequence from publication_state');
    await database.close();
    return Number(sequence);
  };
  const before = withDatabase(set, (read) => read('select sequence from publication_state'));
  const running = run();
  return {
    async stop() {
      isOn = false;
      const sequence = await running;
      const [{ sequence: first }] = await before;
      return { oldest, looked, versions: sequence - Number(first) + 1 };
    },
  };
}
