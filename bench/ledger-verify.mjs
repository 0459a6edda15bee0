/**
 * How long the verification of a large ledger takes: fills an empty throw-away database with 100,000 rows over 20,000 subjects through
 * the ledger itself, seals, verifies. `node bench/ledger-verify.mjs [rows] [subjects]` after `npm run build`; SQLite, or PostgreSQL with
 * `TEST_DATABASE_URL` (a database `gongkai_bench_*` is made there and dropped).
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ROWS = Number(process.argv[2] ?? 100_000);
const SUBJECTS = Number(process.argv[3] ?? 20_000);
const ROWS_A_TRANSACTION = 500;
const ACTS = ['classified', 'submitted', 'reviewed', 'approved', 'published'];

const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'));
const database = await createDatabase(process.env.TEST_DATABASE_URL);
const secret = () => randomBytes(24).toString('base64');
Object.assign(process.env, {
  NODE_ENV: 'production',
  GONGKAI_WORKER: 'off',
  GONGKAI_FILES: path.join(directory, 'files'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  APP_KEYS: secret(),
  ADMIN_JWT_SECRET: secret(),
  API_TOKEN_SALT: secret(),
  TRANSFER_TOKEN_SALT: secret(),
  ENCRYPTION_KEY: secret(),
  JWT_SECRET: secret(),
  ...database.environment,
});
// Strapi's ES modules don't load in Node 20.
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');
const strapi = createStrapi({
  appDir: ROOT,
  distDir: path.join(ROOT, 'dist'),
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
try {
  await measure(strapi.plugin('ledger').service('ledger'), strapi.plugin('ledger').service('seal'));
} finally {
  await strapi.destroy();
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
}

async function measure(ledger, seal) {
  await timed(`recorded, ${ROWS_A_TRANSACTION} a transaction`, async () => {
    for (let done = 0; done < ROWS; done += ROWS_A_TRANSACTION) {
      const size = Math.min(ROWS_A_TRANSACTION, ROWS - done);
      const entries = Array.from({ length: size }, (_, at) => entryOf(done + at));
      await strapi.db.transaction(({ trx }) => ledger.appendMany(trx, entries));
    }
  });
  await timed('sealed', () => seal.run());
  let verdict;
  const peak = watchMemory();
  await timed('verified', async () => (verdict = await ledger.verify()));
  const { isValid, rows, subjects, seals } = verdict;
  console.log(JSON.stringify({ isValid, rows, subjects, seals, rssGrowthMiB: peak() }));
}

function entryOf(row) {
  const turn = Math.floor(row / SUBJECTS);
  return {
    subjectType: 'information_item',
    subjectId: `subject${String(row % SUBJECTS).padStart(17, '0')}`,
    act: ACTS[turn % ACTS.length],
    actor: `person${row % 50}@bench.example`,
    from: turn === 0 ? null : ACTS[(turn - 1) % ACTS.length],
    to: ACTS[turn % ACTS.length],
    ground: null,
    contentHash: String(row).padStart(64, '0'),
    details: { reason: '经审查，不涉及不予公开的情形，同意公开。', turn },
  };
}

async function timed(what, work) {
  const start = performance.now();
  await work();
  console.log(`${database.engine}: ${what}: ${((performance.now() - start) / 1000).toFixed(2)} s`);
}

/** @returns what answers how far the process grew meanwhile. */
function watchMemory() {
  const start = process.memoryUsage().rss;
  let most = start;
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20);
  return () => {
    clearInterval(timer);
    return Math.round((most - start) / 1024 / 1024);
  };
}

async function createDatabase(server) {
  if (!server) {
    const environment = {
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: path.join(directory, 'bench.db'),
    };
    return { engine: 'SQLite', environment, drop: async () => undefined };
  }
  const name = `gongkai_bench_${randomBytes(6).toString('hex')}`;
  const onServer = async (statement) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await onServer(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    engine: 'PostgreSQL',
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: url.href },
    drop: () => onServer(`drop database if exists ${name} with (force)`),
  };
}
