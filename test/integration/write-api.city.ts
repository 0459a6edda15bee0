/** A small city for the tests of the write API: agencies, categories, a column on two sites, people with tokens. */
import { startApplication, type Application } from '../support/application';

export const ITEM = 'api::information-item.information-item';

export interface City {
  app: Application;
  tokens: Record<
    | 'editor'
    | 'approver'
    | 'secondApprover'
    | 'office'
    | 'county'
    | 'reviewer'
    | 'checker'
    | 'supervision'
    | 'website',
    string
  >;
  agencies: Record<'city' | 'bureau' | 'county', string>;
}

/** @param extra environment of the application. */
export async function foundCity(extra: Record<string, string> = {}): Promise<City> {
  const app = await startApplication(undefined, extra);
  const { strapi } = app;
  const make = async (uid: string, data: Record<string, unknown>) =>
    (await strapi.documents(uid as never).create({ data: data as never })).documentId;
  const agency = (code: string, parent: string | null) =>
    make('api::agency.agency', {
      code,
      name: `机构${code}`,
      level: 'municipal',
      kind: 'department',
      parent,
    });

  const city = await agency('TESTCITY1', null);
  const bureau = await agency('TESTBURO1', city);
  const county = await agency('TESTCNTY1', city);
  for (const [scheme, code] of [
    ['statutory', 'art20_1'],
    ['statutory', 'art20_12'],
    ['subject', '02'],
    ['genre', 'notice'],
    ['genre', '02'],
    ['audience', 'farmers'],
  ]) {
    await make('api::catalogue-category.catalogue-category', {
      scheme,
      code,
      name: `类目${code}`,
      order: 1,
    });
  }
  for (const site of ['610900', '610901']) {
    await make('api::site-column.site-column', { site, code: 'tzgg', name: '通知公告', order: 1 });
  }

  const access = (name: string) => strapi.plugin('access').service(name);
  const token = async (name: string, role: string, agencyCode: string) => {
    const email = `${name}@gongkai.example`;
    await access('people').create({ email, name, role, agencyCode });
    const issued = await access('tokens').issue({ personEmail: email, agencyCode, role });
    return (issued as { token: string }).token;
  };
  return {
    app,
    agencies: { city, bureau, county },
    tokens: {
      editor: await token('editor', 'editor', 'TESTCITY1'),
      approver: await token('approver', 'approver', 'TESTCITY1'),
      secondApprover: await token('second-approver', 'approver', 'TESTCITY1'),
      office: await token('office', 'disclosure_office', 'TESTCITY1'),
      county: await token('county', 'disclosure_office', 'TESTCNTY1'),
      reviewer: await token('reviewer', 'secrecy_reviewer', 'TESTCITY1'),
      checker: await token('checker', 'checker', 'TESTCITY1'),
      supervision: await token('supervision', 'supervision', 'TESTCITY1'),
      website: await token('website', 'website_administrator', 'TESTCITY1'),
    },
  };
}

/** What the rules let pass. */
export const GOOD = {
  title: '关于做好春季农业生产工作的通知',
  agency: 'TESTBURO1',
  source: 'made',
  generatedOn: '2026-03-02',
  summary: '部署春季农业生产工作。',
  body: '<p>各县（市、区）要做好春季农业生产工作。</p>',
  disclosure: 'proactive',
  clauses: ['art20_1'],
  subjects: ['02'],
  genre: 'notice',
};

/** Rows of every table a forbidden publication could leave a trace in. */
export async function traces({ strapi }: Application): Promise<Record<string, number>> {
  const tables = ['publication_log', 'publication_heads', 'public_register', 'index_number_claims'];
  const counts: Record<string, number> = {};
  for (const table of tables) {
    if (!(await strapi.db.connection.schema.hasTable(table))) continue;
    const [row] = await strapi.db.connection(table).count({ rows: '*' });
    counts[table] = Number(row?.rows);
  }
  counts.published = await strapi.db
    .query(ITEM)
    .count({ where: { publishedAt: { $notNull: true } } });
  return counts;
}
