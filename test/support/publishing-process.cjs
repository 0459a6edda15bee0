'use strict';
/**
 * A CMS that publishes and delivers without end, until it is killed: every third time it revises or withdraws what it has
 * published. Prints `ready`, then one JSON line for each change after its commit: what a person would have been told.
 */
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const ITEM = 'api::information-item.information-item';
/** What is written counts as approved: the review is not what this process is about. */
const APPROVED = {
  actor: 'test',
  importApproval: { personId: 0, email: 'approver@gongkai.example', run: 'test' },
};
const root = path.resolve(__dirname, '..', '..');
const say = (line) => process.stdout.write(`${line}\n`);

async function main() {
  const strapi = createStrapi({
    appDir: root,
    distDir: path.join(root, 'dist'),
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  strapi.plugin('first-platform').service('dispatcher').start();
  say('ready');
  const data = JSON.parse(process.env.TEST_ITEM);
  const acting = strapi.plugin('publication').service('acting');
  await acting.run(APPROVED, () => publishWithoutEnd(strapi.documents(ITEM), data));
}

async function publishWithoutEnd(items, data) {
  for (let number = 1; ; number += 1) {
    const title = `${data.title}（${process.pid}-${number}）`;
    const { documentId } = await items.create({ data: { ...data, title }, status: 'published' });
    say(JSON.stringify({ documentId, title }));
    if (number % 3 === 1) {
      const revised = `${title}修订`;
      await items.update({ documentId, data: { title: revised }, status: 'published' });
      say(JSON.stringify({ documentId, title: revised }));
    }
    if (number % 3 === 2) {
      await items.unpublish({ documentId });
      say(JSON.stringify({ documentId, title: null }));
    }
  }
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
