/**
 * What the content API costs, beside a stock Strapi and a bare server, on the same data in one run: `npm run bench -- [options]` after `npm run build`.
 *
 *   --items 20000,200000     sizes (20000)
 *   --engine sqlite,postgres engines (sqlite); PostgreSQL: BENCH_DATABASE_URL, databases gongkai_bench_*
 *   --only list,search       groups: list one title search keyset catalogue, load (publishing and import)
 *   --seconds 4, --rounds 2  for each cell and server; the better round counts
 *   --connections 10         at once
 *   --without stock,bare     servers that are not asked (a stock Strapi takes minutes for a cell of a million items)
 *   --fill-only, --forget    make the data sets; remove a size from the disk
 *   --check                  whether their rows are those that the program writes
 *   --out FILE               the tables, added to this file
 *
 * Data sets are kept in `.tmp/bench`. Results lie in `bench/results`.
 */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { cells } from './content-api/cells.mjs';
import { city } from './content-api/city.mjs';
import { compare, differences } from './content-api/compare.mjs';
import { cursorsOf } from './content-api/cursors.mjs';
import { dataSet, environmentOf } from './content-api/environment.mjs';
import { fill, forget } from './content-api/fill.mjs';
import { reading } from './content-api/reading.mjs';
import { startBare, startOurs, startStock } from './content-api/servers.mjs';
import { makeStockApp } from './content-api/stock-app.mjs';
import { comparison, loadTable } from './content-api/tables.mjs';
import { underLoad } from './content-api/under-load.mjs';

const { values: options } = parseArgs({
  options: {
    items: { type: 'string', default: '20000' },
    engine: { type: 'string', default: 'sqlite' },
    only: { type: 'string', default: '' },
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '10' },
    without: { type: 'string', default: '' },
    'fill-only': { type: 'boolean', default: false },
    forget: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});
const tell = (text) => process.stderr.write(`${text}\n`);
const print = (text) => {
  console.log(text);
  if (options.out) appendFileSync(options.out, `${text}\n`);
};
const engines = options.engine.split(',');
const groups = options.only === '' ? null : options.only.split(',');
const isWanted = (group) => groups === null || groups.includes(group);
const isLeftOut = (server) => options.without.split(',').includes(server);
const IDLE_MS = 5_000;

for (const items of options.items.split(',').map(Number)) {
  if (options.forget) {
    await forget(items);
    continue;
  }
  await fill(
    items,
    engines,
    options.check || isLeftOut('stock') ? ['ours'] : ['ours', 'stock'],
    tell,
  );
  if (options.check) {
    for (const engine of engines) check(dataSet('ours', engine, items));
    continue;
  }
  if (options['fill-only']) continue;
  for (const engine of engines) {
    if (groups === null || groups.some((group) => group !== 'load')) await runOne(engine, items);
    // Last, because it publishes more.
    if (isWanted('load')) await runUnderLoad(engine, items);
  }
}

function check(set) {
  const script = path.join(import.meta.dirname, 'content-api', 'check-rows.mjs');
  const { status } = spawnSync(process.execPath, [script, String(set.items)], {
    env: environmentOf(set, 0),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}

/** A cell that asks only those that are wanted. */
function withoutServers(cell) {
  const left = { ...cell };
  for (const server of options.without.split(',').filter(Boolean)) delete left[server];
  return left;
}

async function runUnderLoad(engine, items) {
  const seconds = Math.max(10, Number(options.seconds));
  const results = await underLoad(dataSet('ours', engine, items), { seconds });
  keepResults(engine, items, { underLoad: results });
  print(`\n### ${engine}, ${items} items: the hot list under load\n\n${loadTable(results)}\n`);
}

function memoryLine({ idleOurs, ours, idleStock, stock }) {
  return [
    `ours idle ${idleOurs.toFixed(0)}, after the run ${ours.toFixed(0)}`,
    ...(stock === undefined
      ? []
      : [`stock idle ${idleStock.toFixed(0)}, after the run ${stock.toFixed(0)}`]),
  ].join('; ');
}

function keepResults(engine, items, results) {
  const folder = path.join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${engine}-${items}-${Date.now()}.json`);
  writeFileSync(file, JSON.stringify({ engine, items, ...results }, null, 1));
}

async function runOne(engine, items) {
  const set = dataSet('ours', engine, items);
  const servers = {};
  const memory = {};
  try {
    if (!isLeftOut('stock')) {
      servers.stock = await startStock(makeStockApp(), dataSet('stock', engine, items));
      await sleep(IDLE_MS);
      memory.idleStock = servers.stock.memory();
    }
    servers.ours = await startOurs(set);
    servers.bare = await startBare(set);
    await sleep(IDLE_MS);
    memory.idleOurs = servers.ours.memory();
    const database = await reading(set);
    const all = cells(city(), items, await cursorsOf(database.first, items));
    const bytes = await database.bytes();
    await database.close();
    for (const found of await differences(all, servers)) tell(`NOT THE SAME: ${found}`);
    const results = await compare(
      all.filter(({ group }) => isWanted(group)).map(withoutServers),
      servers,
      {
        seconds: Number(options.seconds),
        rounds: Number(options.rounds),
        connections: Number(options.connections),
        tell,
      },
    );
    memory.ours = servers.ours.memory();
    memory.stock = servers.stock?.memory();
    keepResults(engine, items, { results, memory, bytes });
    print(
      `\n### ${engine}, ${items} items (load ${loadavg()[0].toFixed(1)} at the end)\n\n${comparison(results)}\n`,
    );
    print(`Memory in MB: ${memoryLine(memory)}.`);
    print(
      `Bytes on disk for each item: ${Object.entries(bytes)
        .map(([name, value]) => `${name} ${Math.round(value / items)}`)
        .join(', ')}.\n`,
    );
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}
