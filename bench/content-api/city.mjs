/**
 * What items refer to: a city with ten counties and 139 townships, the categories, columns and matters of the seeds, as the facts that descriptors
 * are given.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { documentIdOf } from './random.mjs';

const COUNTIES = 10;
const TOWNSHIPS = 139;
const seed = (file) =>
  JSON.parse(
    readFileSync(path.join(import.meta.dirname, '../../database/seeds', `${file}.json`), 'utf8'),
  );

const agency = (number, name, level, parent) => ({
  documentId: documentIdOf('agency', number),
  name,
  code: `0161${String(number).padStart(5, '0')}`,
  level,
  kind: 'government',
  parent,
  validFrom: '1980-01-01',
});

function agencies() {
  const city = agency(0, '安康市人民政府', 'municipal', null);
  const counties = Array.from({ length: COUNTIES }, (_, index) =>
    agency(1 + index, `${'甲乙丙丁戊己庚辛壬癸'[index]}县人民政府`, 'county', city),
  );
  const townships = Array.from({ length: TOWNSHIPS }, (_, index) => {
    const parent = counties[index % COUNTIES];
    const name = `${parent.name.slice(0, 2)}第${Math.floor(index / COUNTIES) + 1}镇人民政府`;
    return agency(1 + COUNTIES + index, name, 'township', parent);
  });
  return { city, counties, townships };
}

/** Rows of a file of the seeds as facts; its rows name their parents by code. */
const rowsOf = (kind, file) => {
  const rows = seed(file).map((row, index) => ({ ...row, documentId: documentIdOf(kind, index) }));
  const key = (scheme, code) => `${scheme ?? ''}/${code}`;
  const byCode = new Map(rows.map((row) => [key(row.scheme, row.code), row]));
  return rows.map((row) => ({ ...row, parent: byCode.get(key(row.scheme, row.parent)) ?? null }));
};

export function city() {
  const made = agencies();
  const categories = rowsOf('category', 'catalogue-categories');
  const columns = rowsOf('column', 'site-columns');
  const matters = seed('disclosure-matters').map((row, index) => ({
    ...row,
    documentId: documentIdOf('matter', index),
    agency: null,
    defaultClause: null,
    mainColumn: null,
  }));
  const ofScheme = (scheme) => categories.filter((row) => row.scheme === scheme);
  return {
    ...made,
    agencies: [made.city, ...made.counties, ...made.townships],
    columns,
    matters,
    subjects: ofScheme('subject').filter(({ parent }) => parent === null),
    genres: ofScheme('genre').filter(({ code }) => code !== 'other'),
    clauses: ofScheme('statutory').filter(({ code }) => code.startsWith('art20_')),
    categories,
    /** Type of the log and facts, in an order in which nothing is named before it is there. */
    references: [
      ...[made.city, ...made.counties, ...made.townships].map((facts) => ['agency', facts]),
      ...categories.map((facts) => ['catalogue_category', facts]),
      ...columns.map((facts) => ['site_column', facts]),
      ...matters.map((facts) => ['disclosure_matter', facts]),
    ],
  };
}
