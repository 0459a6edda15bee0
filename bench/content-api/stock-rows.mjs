/** The rows of a stock Strapi for the same items: draft and published version, and the links of both, as `documents().create()` makes them. */
import { itemOf } from './items.mjs';
import { addRows } from './make-rows.mjs';

export const STOCK_FILLED = [
  'information_items',
  'information_items_agency_lnk',
  'information_items_categories_lnk',
];
const MOST_CATEGORIES = 8;

/** Strapi's instants are milliseconds on SQLite. */
const instantOf = (engine, iso) => (engine === 'postgres' ? iso : Date.parse(iso));

/** @returns tables of a batch. */
export function stockRows(world, { from, to, items, engine }) {
  const agencies = new Map(world.agencies.map(({ code }, index) => [code, index + 1]));
  const categories = new Map(
    world.categories.map(({ documentId }, index) => [documentId, index + 1]),
  );
  const tables = {};
  for (let number = from; number < to; number += 1) {
    const item = itemOf(world, number, items);
    for (const version of [0, 1])
      addRows(
        tables,
        versionRows(item, 2 * number + version + 1, { agencies, categories, engine }),
      );
  }
  return { tables, sets: [] };
}

function versionRows({ facts, first }, id, { agencies, categories, engine }) {
  const at = instantOf(engine, first.firstPublishedAt);
  const { agency, subjects, genre, clauses } = facts;
  return {
    information_items: [
      {
        id,
        document_id: facts.documentId,
        title: facts.title,
        index_number: first.number,
        slug: first.slug,
        document_number: facts.documentNumber,
        generated_on: facts.generatedOn,
        first_published_at: at,
        summary: facts.summary,
        body: facts.body,
        nature: facts.nature,
        validity: facts.validity,
        created_at: at,
        updated_at: at,
        // Of a pair the draft comes first.
        published_at: id % 2 === 0 ? at : null,
      },
    ],
    information_items_agency_lnk: [
      { id, information_item_id: id, agency_id: agencies.get(agency.code) },
    ],
    information_items_categories_lnk: [...subjects, genre, ...clauses].map((category, index) => ({
      id: id * MOST_CATEGORIES + index,
      information_item_id: id,
      category_id: categories.get(category.documentId),
      category_ord: index + 1,
    })),
  };
}

/** @returns tables of what items refer to. */
export function stockReferences({ agencies, categories }, engine) {
  const at = instantOf(engine, '2008-04-01T00:00:00.000Z');
  const numberOf = new Map(agencies.map(({ code }, index) => [code, index + 1]));
  const row = (id, { documentId, name, code }) => ({
    id,
    document_id: documentId,
    name,
    code,
    created_at: at,
    updated_at: at,
    published_at: at,
  });
  const tables = {};
  addRows(tables, {
    agencies: agencies.map((one, index) => ({ ...row(index + 1, one), level: one.level })),
    categories: categories.map((one, index) => ({ ...row(index + 1, one), scheme: one.scheme })),
    agencies_parent_lnk: agencies
      .filter(({ parent }) => parent)
      .map(({ code, parent }, index) => ({
        id: index + 1,
        agency_id: numberOf.get(code),
        inv_agency_id: numberOf.get(parent.code),
      })),
  });
  return tables;
}
