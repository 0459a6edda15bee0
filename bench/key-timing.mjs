/**
 * Whether the time of an answer tells that something exists: an item that is not public against a key that never was, and a wrong password of an
 * account against one of no account, asked alternately, with the medians of both and the noise (the difference of medians between two
 * halves of the same kind). Also compares the answers. A tenth as many pairs for accounts: a password takes long on purpose.
 * `node bench/key-timing.mjs [pairs]` after `npm run build`; SQLite, or PostgreSQL with `TEST_DATABASE_URL` (a database `gongkai_bench_*` is
 * made there and dropped). Exit code 1 where an answer differs. Over 150 lines because it runs from the top to the bottom: a CMS of its own on a
 * new database, the two comparisons, and away with both.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const PAIRS = Number(process.argv[2] ?? 1000);
const WARM_UP = 100;
const AGENCY = 'api::agency.agency';
const ITEM = 'api::information-item.information-item';

const directory = mkdtempSync(path.join(os.tmpdir(), 'gongkai-bench-'));
const database = await createDatabase(process.env.TEST_DATABASE_URL);
const secret = () => randomBytes(24).toString('base64');
Object.assign(process.env, {
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  GONGKAI_WORKER: 'off',
  GONGKAI_TRUSTED_PROXIES: '127.0.0.1',
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
strapi.server.mount();
await new Promise((resolve) => strapi.server.httpServer.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;

const agency = await strapi.documents(AGENCY).create({
  data: { code: '610900001', name: '测试机关', level: 'municipal', kind: 'department' },
});
const hidden = await strapi.documents(ITEM).create({
  data: { title: '尚未公开', agency: agency.documentId, generatedOn: '2026-05-12', source: 'made' },
});
const { documentId } = hidden;
/** As long as Strapi's own, and the same for both in everything else. */
const never = randomBytes(24).toString('hex').slice(0, documentId.length);

const paths = {
  notPublic: `/api/information-items/${documentId}`,
  neverWas: `/api/information-items/${never}`,
};
const whole = async (where) => {
  const answer = await fetch(url + where);
  const { date: _, ...headers } = Object.fromEntries(answer.headers);
  return JSON.stringify([answer.status, headers, await answer.text()]).replaceAll(
    where.split('/').at(-1),
    'KEY',
  );
};
const isAlike = (await whole(paths.notPublic)) === (await whole(paths.neverWas));

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const noise = (list) =>
  Math.abs(
    median(list.filter((_, at) => at % 2 === 0)) - median(list.filter((_, at) => at % 2 === 1)),
  );

/** Asks for both alternately; microseconds. */
async function compare({ pairs, warmUp, there, never: absent, between }) {
  const times = { there: [], never: [] };
  const asked = { there, never: absent };
  for (let pair = 0; pair < pairs + warmUp; pair += 1) {
    for (const kind of pair % 2 === 0 ? ['there', 'never'] : ['never', 'there']) {
      const start = process.hrtime.bigint();
      await asked[kind](pair);
      const microseconds = Number(process.hrtime.bigint() - start) / 1000;
      if (pair >= warmUp) times[kind].push(microseconds);
    }
    await between?.();
  }
  const medians = { there: median(times.there), never: median(times.never) };
  return {
    pairs,
    medianMicroseconds: { there: Math.round(medians.there), never: Math.round(medians.never) },
    differenceMicroseconds: Math.round(medians.there - medians.never),
    noiseMicroseconds: Math.round(Math.max(noise(times.there), noise(times.never))),
  };
}

const read = (where) => async () => (await fetch(url + where)).text();
const keys = await compare({
  pairs: PAIRS,
  warmUp: WARM_UP,
  there: read(paths.notPublic),
  never: read(paths.neverWas),
});

await strapi.service('admin::user').create({
  email: 'known@gongkai.example',
  firstname: '明',
  password: `Aa1-${secret()}`,
  isActive: true,
  roles: [(await strapi.service('admin::role').getSuperAdmin()).id],
});
const statuses = new Set();
/** Each pair from a network of its own, and what was counted is forgotten: locks answer before the password is looked at. */
const signIn = (email) => async (pair) => {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': `198.18.${pair >> 8}.${pair & 255}`,
    },
    body: JSON.stringify({ email, password: 'Not-the-password-1' }),
  });
  statuses.add(`${answer.status} ${await answer.text()}`);
};
const accounts = await compare({
  pairs: Math.ceil(PAIRS / 10),
  warmUp: 10,
  there: signIn('known@gongkai.example'),
  never: signIn('never@gongkai.example'),
  between: () => strapi.db.connection('access_sign_in_failures').delete(),
});
const isOneAnswer = statuses.size === 1;

process.stdout.write(
  `${JSON.stringify({
    engine: database.environment.DATABASE_CLIENT,
    keys: { isAlike, ...keys },
    accounts: { isAlike: isOneAnswer, ...accounts },
  })}\n`,
);
await new Promise((resolve) => setTimeout(resolve, 200));
await strapi.destroy();
await database.drop();
process.exit(isAlike && isOneAnswer ? 0 : 1);

async function createDatabase(server) {
  const removeDirectory = () => rmSync(directory, { recursive: true, force: true });
  if (!server) {
    const filename = path.join(directory, 'bench.db');
    return {
      environment: { DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: filename },
      drop: removeDirectory,
    };
  }
  const name = `gongkai_bench_${randomBytes(6).toString('hex')}`;
  const run = async (statement) => {
    const client = new pg.Client({ connectionString: server });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name}`);
  const address = new URL(server);
  address.pathname = `/${name}`;
  return {
    environment: { DATABASE_CLIENT: 'postgres', DATABASE_URL: address.href },
    async drop() {
      removeDirectory();
      await run(`drop database if exists ${name} with (force)`);
    },
  };
}
