'use strict';
/**
 * A process of its own whose clock runs: loads the compiled application on the database that its environment names, starts the clock, and stays
 * until it is killed. Prints `ready`, then `changed` whenever something has become public or has left.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '..', '..');
const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  const distDir = path.join(root, 'dist');
  const strapi = createStrapi({ appDir: root, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  strapi
    .plugin('publication')
    .service('feed')
    .onChange(() => say('changed'));
  say('ready');
  strapi.plugin('review').service('clock').start();
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
