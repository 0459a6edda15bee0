/**
 * Whether the rows that were filled in are those that the program writes: some items are taken out and published anew by its own writers, in a transaction
 * that is rolled back; every row must be the same but for numbers that are given (sequence, docid, event). Counts are compared with a recount. A process of
 * its own on the database of the environment: `check-rows.mjs <items>`; exit code 1 names what differs.
 */
import { city } from './city.mjs';
import { itemOf } from './items.mjs';
import { compiled, inPublication } from './product.mjs';

const { withApplication } = compiled('commands/load-application.js');
const { append } = inPublication('log/append.js');
const { lockCounter } = inPublication('log/counter.js');
const { removePublicRow } = inPublication('register/write-row.js');
const { recountSets } = inPublication('register/count-sets.js');
const { completeEntry, removeEntry, writeEntry } = inPublication('search/search-index.js');

const SAMPLE = 25;
const GIVEN = ['sequence', 'docid', 'event_id'];
const TYPE = 'information_item';

const items = Number(process.argv[2]);
const world = city();
const differing = [];

await withApplication(async (strapi) => {
  const isPostgres = strapi.db.dialect.client === 'postgres';
  const descriptor = strapi.plugin('publication').service('descriptors').byType(TYPE);
  await strapi.db
    .transaction(async ({ trx }) => {
      if (!isPostgres)
        await trx.raw(
          "create virtual table temp.words using fts5vocab('main', 'search_texts', 'instance')",
        );
      const countsBefore = await countsOf(trx);
      for (let index = 0; index < SAMPLE; index += 1) {
        const item = itemOf(world, Math.floor((index * items) / SAMPLE), items);
        const filled = await rowsIn(trx, item.facts.documentId, isPostgres);
        await publishAnew(strapi, trx, descriptor, item);
        compareRows(
          item.facts.documentId,
          filled,
          await rowsIn(trx, item.facts.documentId, isPostgres),
        );
      }
      await recountSets(trx);
      compareRows('all', { counts: countsBefore }, { counts: await countsOf(trx) });
      throw new Error('rolled back');
    })
    .catch((error) => {
      if (error.message !== 'rolled back') throw error;
    });
});
for (const one of differing) process.stdout.write(`${one}\n`);
process.stdout.write(`${SAMPLE} items looked at, ${differing.length} differences\n`);
process.exit(differing.length > 0 ? 1 : 0);

async function publishAnew(strapi, trx, descriptor, { facts, first }) {
  const subject = { subject_type: TYPE, subject_id: facts.documentId };
  await removeEntry(strapi, trx, subject);
  await removePublicRow(trx, subject);
  await trx('publication_heads').where(subject).delete();
  const document = descriptor.build(facts, first);
  const early = descriptor.build(facts, { ...first, slug: null, number: null });
  await writeEntry(strapi, trx, descriptor, {
    document: early,
    publishedAt: first.firstPublishedAt,
    sequence: null,
  });
  const counter = { ...(await lockCounter(trx)), now: first.firstPublishedAt };
  await completeEntry(trx, descriptor, {
    document,
    publishedAt: first.firstPublishedAt,
    sequence: String(counter.sequence),
  });
  await append(trx, { descriptor, document, change: 'published', first, counter, actor: 'bench' });
}

/** Of every table, by its newest entry, without what is given. */
async function rowsIn(trx, id, isPostgres) {
  const subject = { subject_type: TYPE, subject_id: id };
  const { sequence } = await trx('publication_heads').where(subject).first('sequence');
  const { docid } = await trx('search_items').where(subject).first('docid');
  const bySubject = async (table) => trx(table).where(subject).select('*');
  return {
    publication_log: await trx('publication_log').where({ sequence }).select('*'),
    publication_documents: await trx('publication_documents').where({ sequence }).select('*'),
    publication_heads: await bySubject('publication_heads'),
    public_register: await bySubject('public_register'),
    public_register_terms: await bySubject('public_register_terms'),
    public_register_files: await bySubject('public_register_files'),
    search_items: await bySubject('search_items'),
    search_keys: await trx('search_keys').where({ docid }).select('search_key'),
    search_texts: isPostgres
      ? await trx('search_texts')
          .where({ docid })
          .select('content', trx.raw('tokens::text as tokens'))
      : await trx('temp.words').where({ doc: docid }).select('term', 'offset'),
  };
}

async function countsOf(trx) {
  return [
    ...(await trx('public_facets').select('*')),
    ...(await trx('public_facet_members').select('*')),
  ];
}

function compareRows(id, left, right) {
  for (const [table, rows] of Object.entries(left))
    if (textOf(rows) !== textOf(right[table]))
      differing.push(
        `${id} ${table}\n  ${textOf(rows).slice(0, 400)}\n  ${textOf(right[table]).slice(0, 400)}`,
      );
}

function textOf(rows) {
  return rows
    .map((row) =>
      JSON.stringify(
        Object.keys(row)
          .filter((name) => !GIVEN.includes(name))
          .sort()
          .map((name) => [name, row[name] === null ? null : String(row[name])]),
      ),
    )
    .sort()
    .join('\n');
}
