/**
 * The demonstration city from `database/seeds` into the database: through the Document Service, so through the gate like everything
 * else. Relations in the files go by natural codes; one transaction a file keeps it quick.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core, UID } from '@strapi/strapi';
import type { CommandIo } from '../command-io';
import { PROJECT_ROOT } from '../load-application';
import type { City } from './demo-messages';
import { addPeople } from './add-people';

type Row = Record<string, unknown>;

interface Seed {
  file: string;
  uid: UID.ContentType;
  /** By which other files name a row. */
  keyOf(row: Row): string;
  /** Attribute → the file whose rows it names, and how the name is made from the value. */
  relations: Record<string, { file: string; keyOf(value: string, row: Row): string }>;
  /** Columns of the file that are no attributes. */
  extra?: string[];
  isPublished?: boolean;
}

const byCode = (value: string) => value;
const agency = { file: 'agencies', keyOf: byCode };

const SEEDS: Seed[] = [
  {
    file: 'agencies',
    uid: 'api::agency.agency',
    keyOf: ({ code }) => String(code),
    relations: { parent: agency, successor: agency },
  },
  {
    file: 'offices',
    uid: 'api::office.office',
    keyOf: ({ key }) => String(key),
    relations: { agency },
    extra: ['key'],
  },
  {
    file: 'catalogue-categories',
    uid: 'api::catalogue-category.catalogue-category',
    keyOf: ({ scheme, code }) => `${String(scheme)}/${String(code)}`,
    relations: {
      parent: {
        file: 'catalogue-categories',
        keyOf: (code, { scheme }) => `${String(scheme)}/${code}`,
      },
    },
  },
  {
    file: 'site-columns',
    uid: 'api::site-column.site-column',
    keyOf: ({ code }) => String(code),
    relations: { parent: { file: 'site-columns', keyOf: byCode } },
  },
  {
    file: 'disclosure-matters',
    uid: 'api::disclosure-matter.disclosure-matter',
    keyOf: ({ code }) => String(code),
    relations: {
      agency,
      defaultClause: { file: 'catalogue-categories', keyOf: (code) => `statutory/${code}` },
      mainColumn: { file: 'site-columns', keyOf: byCode },
    },
  },
  {
    file: 'guides',
    uid: 'api::disclosure-guide.disclosure-guide',
    keyOf: ({ key }) => String(key),
    relations: { agency, workingUnit: { file: 'offices', keyOf: byCode } },
    extra: ['key'],
    isPublished: true,
  },
];

/** Answers the log-ins (with fresh passwords) and how many of each were loaded. */
export async function loadCity(strapi: Core.Strapi, io: CommandIo): Promise<City> {
  const known = new Map<string, string>();
  const counts: Record<string, number> = {};
  for (const seed of SEEDS) {
    const rows = readSeed(seed.file);
    await strapi.db.transaction(() => loadFile(strapi, seed, rows, known));
    counts[seed.file] = rows.length;
    io.err(`${seed.file}: ${rows.length}`);
  }
  const people = await addPeople(strapi, readSeed('people'));
  return { people, counts: { ...counts, people: people.length } };
}

const readSeed = (file: string): Row[] =>
  JSON.parse(
    readFileSync(path.join(PROJECT_ROOT, 'database', 'seeds', `${file}.json`), 'utf8'),
  ) as Row[];

const loadFile = async (
  strapi: Core.Strapi,
  seed: Seed,
  rows: Row[],
  known: Map<string, string>,
) => {
  const later: { documentId: string; data: Row }[] = [];
  for (const row of rows) {
    const { ready, pending } = withRelations(seed, row, known);
    const { documentId } = await strapi.documents(seed.uid).create({
      data: ready as never,
      ...(seed.isPublished ? { status: 'published' as const } : {}),
    });
    known.set(`${seed.file}:${seed.keyOf(row)}`, documentId);
    if (Object.keys(pending).length > 0) later.push({ documentId, data: pending });
  }
  // Names of rows further down in the same file: a former organ and its successor.
  for (const { documentId, data } of later) {
    const { ready, pending } = withRelations(seed, data, known);
    const [missing] = Object.entries(pending);
    if (missing)
      throw new Error(
        `${seed.file}: ${missing[0]} names "${String(missing[1])}", which is in no file`,
      );
    await strapi.documents(seed.uid).update({ documentId, data: ready as never });
  }
};

const withRelations = (seed: Seed, row: Row, known: ReadonlyMap<string, string>) => {
  const ready: Row = {};
  const pending: Row = {};
  for (const [name, value] of Object.entries(row)) {
    const relation = seed.relations[name];
    if (seed.extra?.includes(name)) continue;
    if (!relation || value === null) {
      ready[name] = value;
      continue;
    }
    const documentId = known.get(`${relation.file}:${relation.keyOf(String(value), row)}`);
    if (documentId === undefined) pending[name] = value;
    else ready[name] = { documentId };
  }
  return { ready, pending };
};
