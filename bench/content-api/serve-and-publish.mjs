/**
 * Our program as `npm start` runs it, with a writer in the same process: told `{ publish: perSecond, seconds, items }` it publishes so many items, each in a
 * transaction of its own, by the writer of search index, log and register, as the gate does after its rules. (A whole publication through the gate
 * takes 15 to 100 ms and could not be done 50 times a second.) Told `{ import: file }` it runs the import command as a running CMS does.
 */
import { setImmediate as immediate, setTimeout as sleep } from 'node:timers/promises';
import { city } from './city.mjs';
import { itemOf } from './items.mjs';
import { APPROVER } from './make-tables.mjs';
import { compiled, inPublication } from './product.mjs';

const { createApplication, holdDatabase } = compiled('commands/load-application.js');
const { listen } = compiled('commands/start/listen.js');
const { performCommand } = compiled('commands/perform-command.js');
const { append } = inPublication('log/append.js');
const { announce } = inPublication('log/announce.js');
const { lockCounter } = inPublication('log/counter.js');
const { completeEntry, writeEntry } = inPublication('search/search-index.js');

const strapi = await createApplication();
const lock = await holdDatabase();
process.once(
  'SIGTERM',
  () => void strapi.destroy().finally(() => (lock.release(), process.exit(0))),
);
await listen(strapi);

const world = city();
const descriptor = strapi.plugin('publication').service('descriptors').byType('information_item');

async function publish(number, items) {
  const item = itemOf(world, number, items, Date.now());
  await strapi.db.transaction(async ({ trx }) => {
    const { firstPublishedAt } = item.first;
    const early = descriptor.build(item.facts, { firstPublishedAt, slug: null, number: null });
    await writeEntry(strapi, trx, descriptor, {
      document: early,
      publishedAt: firstPublishedAt,
      sequence: null,
    });
    const counter = await lockCounter(trx);
    const first = { ...item.first, firstPublishedAt: counter.now };
    const document = descriptor.build(item.facts, first);
    await completeEntry(trx, descriptor, {
      document,
      publishedAt: counter.now,
      sequence: String(counter.sequence),
    });
    await append(trx, {
      descriptor,
      document,
      change: 'published',
      first,
      counter,
      actor: 'bench',
    });
    await announce(strapi, counter.sequence);
  });
}

const work = {
  async publish({ publish: perSecond, seconds, items, from }) {
    const startedAt = performance.now();
    let done = 0;
    while (performance.now() - startedAt < seconds * 1_000) {
      await publish(from + done, items);
      done += 1;
      // As between requests: what waits to be read and written comes first.
      await immediate();
      const ahead = (done * 1_000) / perSecond - (performance.now() - startedAt);
      if (ahead > 0) await sleep(ahead);
    }
    return { published: done, seconds: (performance.now() - startedAt) / 1_000 };
  },
  async import({ import: file, report }) {
    const startedAt = performance.now();
    const argv = [
      file,
      '--publish',
      '--approver',
      APPROVER,
      '--create-agencies',
      '--report',
      report,
    ];
    const code = await performCommand(strapi, 'import', [...argv, '--json'], {
      out: () => undefined,
      err: () => undefined,
      cwd: process.cwd(),
      signal: new AbortController().signal,
    });
    return { code, seconds: (performance.now() - startedAt) / 1_000 };
  },
};

process.on('message', (message) => {
  const kind = message.import ? 'import' : 'publish';
  work[kind](message).then(
    (done) => process.send({ done }),
    (error) => process.send({ done: { error: String(error?.stack ?? error) } }),
  );
});
process.once('disconnect', () => process.exit(1));
process.send({ listening: true });
