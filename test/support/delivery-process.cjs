'use strict';
/**
 * A process of its own that delivers: loads the compiled application on the database that its environment names, starts the
 * dispatcher, prints `ready`, and stays until it is killed.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const root = path.resolve(__dirname, '..', '..');

async function main() {
  const distDir = path.join(root, 'dist');
  const strapi = createStrapi({ appDir: root, distDir, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.plugin('first-platform').service('dispatcher').start();
  process.stdout.write('ready\n');
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
