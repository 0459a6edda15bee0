/**
 * A stock Strapi in a throw-away folder: the same content type as far as readers see it, draft and publish, its own indexes, its own file provider,
 * the public role allowed to read. Its packages are those of this project.
 */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { CACHE, ROOT } from './product.mjs';

const text = { type: 'string' };
const TYPES = {
  agency: {
    draftAndPublish: false,
    attributes: {
      name: text,
      code: text,
      level: text,
      parent: { type: 'relation', relation: 'manyToOne', target: 'api::agency.agency' },
    },
  },
  category: {
    draftAndPublish: false,
    attributes: { name: text, code: text, scheme: text },
  },
  'information-item': {
    draftAndPublish: true,
    attributes: {
      title: { type: 'string', maxLength: 500, required: true },
      indexNumber: text,
      slug: text,
      documentNumber: text,
      generatedOn: { type: 'date' },
      firstPublishedAt: { type: 'datetime' },
      summary: { type: 'text' },
      body: { type: 'text' },
      nature: {
        type: 'enumeration',
        enum: ['normative_document', 'other_policy', 'other', 'rule'],
      },
      validity: { type: 'enumeration', enum: ['in_force', 'repealed', 'lapsed'] },
      agency: { type: 'relation', relation: 'manyToOne', target: 'api::agency.agency' },
      categories: { type: 'relation', relation: 'manyToMany', target: 'api::category.category' },
    },
  },
};

const plural = (name) => (name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`);

const CONFIG = {
  admin: `module.exports = () => ({ auth: { secret: 'bench' }, apiToken: { salt: 'bench' }, transfer: { token: { salt: 'bench' } }, secrets: { encryptionKey: 'bench-bench-bench-bench-bench-32' }, serveAdminPanel: false, flags: { nps: false, promoteEE: false } });`,
  server: `module.exports = ({ env }) => ({ host: '127.0.0.1', port: env.int('PORT'), app: { keys: ['bench-a', 'bench-b'] }, logger: { updates: { enabled: false }, startup: { enabled: false } } });`,
  api: `module.exports = { rest: { defaultLimit: 25, maxLimit: 100, withCount: true } };`,
  plugins: `module.exports = () => ({ 'users-permissions': { config: { jwtSecret: 'bench' } }, upload: { config: { provider: 'local' } } });`,
  middlewares: `module.exports = ['strapi::logger', 'strapi::errors', 'strapi::security', 'strapi::cors', 'strapi::poweredBy', 'strapi::query', 'strapi::body', 'strapi::session', 'strapi::favicon', 'strapi::public'];`,
  database: `module.exports = ({ env }) => ({ connection: env('DATABASE_CLIENT') === 'postgres'
    ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } }
    : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true } });`,
};

const SERVE = `
const { createStrapi } = require('@strapi/strapi');
const PUBLIC = ['find', 'findOne'].map((action) => 'api::information-item.information-item.' + action)
  .concat(['find', 'findOne'].map((action) => 'api::agency.agency.' + action), ['find', 'findOne'].map((action) => 'api::category.category.' + action));
(async () => {
  const strapi = createStrapi({ appDir: __dirname, distDir: __dirname });
  strapi.log.level = 'warn';
  await strapi.load();
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  for (const action of PUBLIC) {
    const known = await strapi.db.query('plugin::users-permissions.permission').findOne({ where: { action, role: role.id } });
    if (!known) await strapi.db.query('plugin::users-permissions.permission').create({ data: { action, role: role.id } });
  }
  if (process.argv[2] === '--tables') { setTimeout(() => strapi.destroy().then(() => process.exit(0)), 300); return; }
  process.once('SIGTERM', () => strapi.destroy().finally(() => process.exit(0)));
  await strapi.listen();
  process.send && process.send({ listening: true });
})().catch((error) => { console.error(error); process.exit(1); });
`;

const write = (folder, name, content) => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** @returns the script that serves it (`--tables`: makes its tables and ends). */
export function makeStockApp() {
  const folder = path.join(CACHE, 'stock');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  write(
    folder,
    'package.json',
    JSON.stringify({
      name: 'stock',
      private: true,
      dependencies: {
        '@strapi/strapi': '5.54.0',
        '@strapi/plugin-users-permissions': '5.54.0',
      },
    }),
  );
  write(folder, 'public/favicon.png', '');
  for (const [name, content] of Object.entries(CONFIG)) write(folder, `config/${name}.js`, content);
  for (const [name, { draftAndPublish, attributes }] of Object.entries(TYPES)) {
    const api = `src/api/${name}`;
    write(
      folder,
      `${api}/content-types/${name}/schema.json`,
      JSON.stringify({
        kind: 'collectionType',
        collectionName: plural(name).replace('-', '_'),
        info: { singularName: name, pluralName: plural(name), displayName: name },
        options: { draftAndPublish },
        attributes,
      }),
    );
    for (const [kind, factory] of [
      ['controllers', 'createCoreController'],
      ['routes', 'createCoreRouter'],
      ['services', 'createCoreService'],
    ])
      write(
        folder,
        `${api}/${kind}/${name}.js`,
        `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');`,
      );
  }
  write(folder, 'serve.js', SERVE);
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return path.join(folder, 'serve.js');
}
