/** The queries of the bare server, one statement each for the rows, one for the names that they refer to, one for the text of a body. */
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import pg from 'pg';

const ITEM = 'information_item';
const JOINED = {
  jointAgencies: 'agency',
  matter: 'disclosure_matter',
  subjects: 'catalogue_category',
  genre: 'catalogue_category',
  audiences: 'catalogue_category',
  clauses: 'catalogue_category',
};
const NAMED = [...new Set(Object.values(JOINED))].map((type) => `'${type}'`).join(', ');

const DOCUMENT = `join public_register r on r.subject_type = '${ITEM}' and r.subject_id = k.subject_id
  join publication_documents d on d.sequence = r.sequence`;
const BELOW = `with recursive below(id) as (
  select subject_id from public_register where subject_type = 'agency' and number = $1
  union select c.subject_id from below join public_register c on c.subject_type = 'agency' and c.parent_id = below.id)`;

/** `$1` … are the parameters in order. */
const SQL = {
  newest: `select r.subject_id, r.revised_at, d.document from (select subject_id, published_at from public_register
    where subject_type = '${ITEM}' order by published_at desc, subject_id desc limit $1 offset $2) k ${DOCUMENT} order by k.published_at desc, k.subject_id desc`,
  total: `select sum(total) as total from public_facets where subject_type = '${ITEM}' and kind = 'year'`,
  agency: `select r.subject_id, r.revised_at, d.document from (select t.subject_id, t.generated_on from public_register_terms t
    where t.subject_type = '${ITEM}' and t.kind = 'agency' and t.value = (select subject_id from public_register where subject_type = 'agency' and number = $1)
    order by t.generated_on desc, t.subject_id desc limit $2 offset $3) k ${DOCUMENT} order by k.generated_on desc, k.subject_id desc`,
  agencyTotal: `select sum(f.total) as total from public_facets f join public_facet_members m using (subject_type, kind, facet_key)
    where m.subject_type = '${ITEM}' and m.kind = 'agency' and m.value = (select subject_id from public_register where subject_type = 'agency' and number = $1)`,
  subtree: `${BELOW} select r.subject_id, r.revised_at, d.document from (
    select t.subject_id, t.generated_on from public_register_terms t join public_register i on i.subject_type = '${ITEM}' and i.subject_id = t.subject_id
    where t.subject_type = '${ITEM}' and t.kind = 'subject' and t.value = $2
      and i.agency_key in (select facet_key from public_facet_members where subject_type = '${ITEM}' and kind = 'agency' and value in (select id from below))
    order by t.generated_on desc, t.subject_id desc limit $3 offset $4) k ${DOCUMENT} order by k.generated_on desc, k.subject_id desc`,
  subtreeTotal: `${BELOW} select count(*) as total from public_register_terms t join public_register i on i.subject_type = '${ITEM}' and i.subject_id = t.subject_id
    where t.subject_type = '${ITEM}' and t.kind = 'subject' and t.value = $2
      and i.agency_key in (select facet_key from public_facet_members where subject_type = '${ITEM}' and kind = 'agency' and value in (select id from below))`,
  one: `select h.subject_id, l.recorded_at as revised_at, d.document from publication_heads h join publication_log l on l.sequence = h.sequence
    join publication_documents d on d.sequence = h.sequence where h.subject_type = '${ITEM}' and h.subject_id = $1 and h.change <> 'withdrawn'`,
  text: 'select content from publication_texts where sha256 = $1',
};

function sqliteRunner(filename) {
  const database = new Database(filename, { readonly: true });
  const prepared = new Map();
  const prepare = (sql) => {
    if (!prepared.has(sql)) prepared.set(sql, database.prepare(sql));
    return prepared.get(sql);
  };
  return {
    all: (sql, values) =>
      prepare(sql).all(Object.fromEntries(values.map((value, index) => [index + 1, value]))),
    names: (ids) =>
      prepare(
        `select subject_id, name from public_register where subject_type in (${NAMED}) and subject_id in (select value from json_each(?))`,
      ).all(JSON.stringify(ids)),
  };
}

function postgresRunner(connectionString) {
  // None ends while the other server is measured: what it used would be taken from that one.
  const pool = new pg.Pool({ connectionString, max: 4, idleTimeoutMillis: 0 });
  const query = (name, text, values) => pool.query({ name, text, values }).then(({ rows }) => rows);
  const nameOf = new Map();
  return {
    all(sql, values) {
      if (!nameOf.has(sql)) nameOf.set(sql, `q${nameOf.size}`);
      return query(nameOf.get(sql), sql, values);
    },
    names: (ids) =>
      query(
        'names',
        `select subject_id, name from public_register where subject_type in (${NAMED}) and subject_id = any($1)`,
        [ids],
      ),
  };
}

export function bareQueries({ DATABASE_CLIENT, DATABASE_FILENAME, DATABASE_URL }) {
  const runner =
    DATABASE_CLIENT === 'postgres' ? postgresRunner(DATABASE_URL) : sqliteRunner(DATABASE_FILENAME);

  const withNames = async (documents) => {
    const ids = new Set();
    for (const document of documents)
      for (const field of Object.keys(JOINED))
        for (const one of [document[field]].flat()) if (one) ids.add(one.documentId);
    const names = new Map((await runner.names([...ids])).map((row) => [row.subject_id, row.name]));
    const named = (one) =>
      one && names.has(one.documentId) ? { ...one, name: names.get(one.documentId) } : one;
    for (const document of documents)
      for (const field of Object.keys(JOINED)) {
        const value = document[field];
        document[field] = Array.isArray(value) ? value.map(named) : named(value);
      }
    return documents;
  };
  const list = async (rows, totals, query) => {
    const pageSize = Number(query.get('size'));
    const documents = rows.slice(0, pageSize).map((row) => {
      const document = JSON.parse(row.document);
      delete document.body;
      document.updatedAt = row.revised_at;
      return document;
    });
    const pagination = { page: Number(query.get('page')), pageSize };
    if (totals) {
      const total = Number(totals[0].total);
      Object.assign(pagination, { pageCount: Math.ceil(total / pageSize), total });
    }
    pagination.next = rows.length > pageSize ? 'x'.repeat(88) : null;
    return { data: await withNames(documents), meta: { pagination } };
  };
  const lists = (rowsSql, totalSql, parameters) => async (query) => {
    const [size, page] = [Number(query.get('size')), Number(query.get('page'))];
    const own = parameters.map((name) => query.get(name));
    const rows = await runner.all(rowsSql, [...own, size + 1, (page - 1) * size]);
    const totals = query.has('nocount') ? null : await runner.all(totalSql, own);
    return list(rows, totals, query);
  };
  return {
    newest: lists(SQL.newest, SQL.total, []),
    agency: lists(SQL.agency, SQL.agencyTotal, ['code']),
    subtree: lists(SQL.subtree, SQL.subtreeTotal, ['code', 'subject']),
    async one(query) {
      const [row] = await runner.all(SQL.one, [query.get('id')]);
      const document = JSON.parse(row.document);
      const [text] = await runner.all(SQL.text, [document.body.$text]);
      document.body = gunzipSync(text.content).toString('utf8');
      document.updatedAt = row.revised_at;
      return { data: (await withNames([document]))[0], meta: {} };
    },
  };
}
