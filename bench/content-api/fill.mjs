/**
 * Fills the data sets of one size: as our program would have published the items, and as a stock Strapi keeps them. What is there already (same size,
 * same generator) is kept.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { city } from './city.mjs';
import { dataSet, environmentOf, onServer } from './environment.mjs';
import { addRows, batches } from './make-rows.mjs';
import { descriptors } from './product.mjs';
import { countedSets, rowsOf } from './rows.mjs';
import { makeStockApp } from './stock-app.mjs';
import { STOCK_FILLED, stockReferences } from './stock-rows.mjs';
import { postgresStore, sqliteStore } from './stores.mjs';
import { TEXTS } from './texts.mjs';

const BATCH = 1_000;
const OUR_FILLED = [
  'publication_log',
  'publication_heads',
  'public_register',
  'public_register_terms',
  'public_register_files',
  'search_items',
  'search_keys',
  'search_texts',
];
/** Raised when other data would be made: those that lie there are then made anew. */
const GENERATION = '5';

export async function fill(items, engines, programs, tell) {
  for (const engine of engines) {
    for (const program of programs) {
      const set = dataSet(program, engine, items);
      if (existsSync(set.mark) && readFileSync(set.mark, 'utf8') === GENERATION) continue;
      rmSync(set.mark, { force: true });
      const startedAt = performance.now();
      const told = (text) =>
        tell(
          `${set.name}, ${engine}: ${text}, ${Math.round((performance.now() - startedAt) / 1000)} s`,
        );
      await makeTables(set);
      await fillOne(set, told);
      writeFileSync(set.mark, GENERATION);
      told('done');
    }
  }
}

async function fillOne({ program, engine, items, filename, url }, told) {
  const store = engine === 'postgres' ? await postgresStore(url) : sqliteStore(filename);
  const world = city();
  await store.dropIndexes(program === 'ours' ? OUR_FILLED : STOCK_FILLED);
  const sets = countedSets();
  const asked = { program, engine, items };
  if (program === 'ours') {
    asked.epoch = (await store.first('select epoch from publication_state where id = 1')).epoch;
    asked.before = world.references.length;
    await store.put(ourReferences(world, asked, sets));
  } else await store.put(stockReferences(world, engine));
  let number = 0;
  for await (const { tables, sets: counted } of batches(asked, BATCH)) {
    await store.put(tables);
    sets.add(counted);
    number += BATCH;
    if (number % 20_000 === 0) told(`${number} items`);
  }
  if (program === 'ours') {
    const counts = {};
    addRows(counts, sets.tables());
    await store.put(counts);
    await store.run(`update publication_state set sequence = ${asked.before + items} where id = 1`);
    if (engine === 'postgres') await store.run(`select setval('search_docids', ${items})`);
  }
  told('indexes are made');
  await store.finish();
}

/** Agencies, categories, columns, matters: public as the first entries of the log. */
function ourReferences(world, { engine, epoch }, sets) {
  const byType = descriptors();
  const at = '2008-04-01T00:00:00.000Z';
  const tables = {};
  for (const [index, [type, facts]] of world.references.entries()) {
    const number = type === 'agency' || type === 'disclosure_matter' ? facts.code : null;
    const first = { firstPublishedAt: at, slug: null, number };
    const document = byType.get(type).build(facts, first);
    const entry = { document, first, sequence: String(index + 1), epoch, recordedAt: at };
    const made = rowsOf(byType.get(type), entry, TEXTS[engine]);
    addRows(tables, made.tables);
    sets.add(made.sets);
  }
  return tables;
}

async function makeTables(set) {
  if (set.engine === 'postgres')
    await onServer(
      `drop database if exists ${set.name} with (force)`,
      `create database ${set.name}`,
    );
  else removeSqlite(set);
  const script =
    set.program === 'ours' ? path.join(import.meta.dirname, 'make-tables.mjs') : makeStockApp();
  execFileSync(process.execPath, [script, '--tables'], {
    env: environmentOf(set, 0),
    cwd: path.dirname(script),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

const removeSqlite = ({ filename }) => {
  const folder = path.dirname(filename);
  for (const name of readdirSync(folder))
    if (name.startsWith(`${path.basename(filename)}`)) rmSync(path.join(folder, name));
};

/** Removes what a size takes on the disk. */
export async function forget(items) {
  for (const program of ['ours', 'stock']) {
    for (const engine of ['sqlite', 'postgres']) {
      const set = dataSet(program, engine, items);
      if (engine === 'sqlite') removeSqlite(set);
      else if (existsSync(set.mark))
        await onServer(`drop database if exists ${set.name} with (force)`);
      rmSync(set.mark, { force: true });
    }
  }
}
