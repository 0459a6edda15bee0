/**
 * What the search costs, by the statements of the compiled program on a filled index: `node bench/search.mjs [--items 20000] [--postgres URL]`.
 * The rows are made here and written directly (register, items, texts), with words of known frequency; nothing of Strapi runs. Prints time
 * of fifty distinct questions of each kind, what one entry costs to write, and bytes for each item. PostgreSQL: an empty database of its own.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import knexFactory from 'knex';

const require = createRequire(import.meta.url);
const compiled = (file) => require(path.join(import.meta.dirname, '../dist/src', file));
const { cutText } = compiled('domain/search/cut-text.js');
const { parseSearch } = compiled('domain/search/parse-search.js');
const search = (file) => compiled(`plugins/publication/server/search/${file}.js`);
const { PUBLICATION_STEPS } = compiled('plugins/publication/server/raw-tables/steps.js');
const { SEARCH_STEPS } = search('steps');
const { countFacets } = search('facet-lines');

const { values: options } = parseArgs({
  options: { items: { type: 'string', default: '20000' }, postgres: { type: 'string' } },
});
const items = Number(options.items);
const client = options.postgres ? 'postgres' : 'sqlite';
const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'));
const filename = path.join(directory, 'bench.db');
const knex = knexFactory(
  options.postgres
    ? { client: 'pg', connection: options.postgres, pool: { min: 1, max: 1 } }
    : { client: 'better-sqlite3', connection: { filename }, useNullAsDefault: true },
);
const engine =
  client === 'postgres'
    ? search('postgres-engine').postgresEngine
    : search('sqlite-engine').sqliteEngine;

// A generator with a seed, so that every run has the same texts.
let seed = 20260601;
const random = () => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return seed / 2147483648;
};
const characters = Array.from({ length: 2500 }, (_, index) =>
  String.fromCodePoint(0x4e00 + index * 7),
);
const skewed = (list) => list[Math.floor(list.length * random() ** 2.5)];
const words = Array.from({ length: 30_000 }, () => skewed(characters) + skewed(characters));
const BODY_CHARACTERS = 400;
/** In so many of a thousand items. */
const PLANTED = { 安康: 950, 通知: 400, 防汛: 100, 抗旱: 10, 王秀: 1 };
const RARE = Array.from({ length: 60 }, (_, index) => `罕${String.fromCodePoint(0x5000 + index)}`);

const textOf = (length) => {
  let text = '';
  while (text.length < length) text += skewed(words) + (random() < 0.1 ? '，' : '');
  return text;
};
const bodyOf = (number) => {
  const planted = Object.entries(PLANTED)
    .filter(([, share]) => random() * 1000 < share)
    .map(([word]) => word);
  return [
    textOf(BODY_CHARACTERS / 2),
    ...planted,
    RARE[number % (RARE.length * 100)] ?? '',
    textOf(BODY_CHARACTERS / 2),
  ].join('');
};

const rowOf = (number) => {
  const day = new Date(Date.UTC(2008, 0, 1) + Math.floor((number / items) * 6_700) * 86_400_000);
  const title = `关于${textOf(14)}${random() < 0.3 ? '的通知' : '的公告'}`;
  const subject = {
    subject_type: 'information_item',
    subject_id: `item${String(number).padStart(20, '0')}`,
  };
  return {
    subject,
    publishedAt: day.toISOString(),
    title,
    text: cutText([title, bodyOf(number)]),
    facets: [
      `agency${number % 150}`,
      `s${number % 22}`,
      `g${number % 15}`,
      'other_policy',
      String(day.getUTCFullYear()),
      `c${number % 40}`,
    ].join('\u001e'),
  };
};

const register = ({ subject, publishedAt, title }, number) => ({
  ...subject,
  sequence: number + 1,
  document_hash: '',
  revised_at: publishedAt,
  name: title,
  published_at: publishedAt,
  generated_on: publishedAt.slice(0, 10),
  agency_id: `agency${number % 150}`,
  pinned: 0,
  position: 0,
});

const write = async (trx, row, number) => {
  await trx('public_register').insert(register(row, number));
  return writeEntry(trx, row);
};
const writeEntry = async (trx, row) => {
  const docid = await engine.takeDocid(trx, Math.floor(Date.parse(row.publishedAt) / 86_400_000));
  await trx('search_items').insert({
    ...row.subject,
    docid,
    published_at: row.publishedAt,
    title: cutText([row.title]).stream,
    facets: row.facets,
  });
  await trx('search_keys').insert({ search_key: `number ${row.subject.subject_id}`, docid });
  await engine.writeText(trx, docid, row.text);
};

const bytes = async () => {
  if (client === 'sqlite') {
    await knex.raw('pragma wal_checkpoint(truncate)');
    return statSync(filename).size;
  }
  const { rows } = await knex.raw(
    `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c where relname in ('search_items', 'search_keys', 'search_texts', 'public_register')`,
  );
  return Number(rows[0].bytes);
};

const run = async (build) => {
  const answer = await knex.raw(build(knex).toString());
  return client === 'postgres' ? answer.rows : answer;
};
const settle = async () => {
  for (const sql of engine.settings) await knex.raw(sql.replace('set local', 'set'));
};
const monthsOf = search('newest-months').newestMonths();

const ask = async (q, extra = {}) => {
  const { query } = parseSearch(q);
  const wanted = {
    query,
    type: 'information_item',
    where: { kind: 'and', conditions: [] },
    page: 1,
    pageSize: 20,
    hasFacets: true,
    ...extra,
  };
  const started = performance.now();
  const rows = await search('read-found').readFound(
    run,
    engine,
    wanted,
    engine.readsAll ? await monthsOf(run) : [],
  );
  countFacets(['agency', 'subject', 'genre', 'nature', 'year', 'column'], rows.lines ?? '', 50);
  return { ms: performance.now() - started, total: rows.total };
};

const percentile = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

try {
  if (client === 'sqlite') await knex.raw('pragma journal_mode = wal');
  for (const step of [...PUBLICATION_STEPS, ...SEARCH_STEPS]) await step.up(knex, client);
  const filledAt = performance.now();
  for (let number = 0; number < items;) {
    await knex.transaction(async (trx) => {
      for (const end = Math.min(items, number + 500); number < end; number += 1)
        await write(trx, rowOf(number), number);
    });
    if (number % 20_000 === 0)
      process.stderr.write(
        `${number} rows, ${Math.round((performance.now() - filledAt) / 1000)} s\n`,
      );
  }
  const size = await bytes();
  if (client === 'postgres') await knex.raw('vacuum analyze');
  console.log(
    `${client}, ${items} items of ${BODY_CHARACTERS} characters, ${Math.round(size / items)} bytes an item with its register row`,
  );

  const times = [];
  for (let number = items; number < items + 200; number += 1) {
    const row = { ...rowOf(number), publishedAt: '2026-06-01T00:00:00.000Z' };
    await knex.transaction(async (trx) => {
      await trx('public_register').insert(register(row, number));
      const started = performance.now();
      await writeEntry(trx, row);
      times.push(performance.now() - started);
    });
  }
  const report = (what, all, total = '') =>
    console.log(
      `${what.padEnd(34)} p50 ${percentile(all, 0.5).toFixed(1).padStart(7)} ms   p95 ${percentile(all, 0.95).toFixed(1).padStart(7)} ms   ${total}`,
    );
  report('an entry written', times);

  await settle();
  const common = words.slice(0, 50);
  const kinds = {
    'rare two characters': RARE.slice(0, 50),
    'any two characters': common,
    '1 in 1000 (王秀)': Array(20).fill('王秀'),
    '1 in 100 (抗旱)': Array(20).fill('抗旱'),
    '1 in 10 (防汛)': Array(20).fill('防汛'),
    '4 in 10 (通知)': Array(20).fill('通知'),
    '95 in 100 (安康)': Array(20).fill('安康'),
    'a surname (王)': Array(20).fill('王'),
    'two words (安康 抗旱)': Array(20).fill('安康 抗旱'),
    'two common words (安康 通知)': Array(20).fill('安康 通知'),
    'four characters (安康通知)': Array(20).fill('安康通知'),
  };
  for (const [what, questions] of Object.entries(kinds)) {
    const all = [];
    let most = 0;
    for (const q of questions) {
      const { ms, total } = await ask(q);
      all.push(ms);
      most = Math.max(most, total);
    }
    report(what, all, `up to ${most} matches`);
  }
} finally {
  await knex.destroy();
  rmSync(directory, { recursive: true, force: true });
}
