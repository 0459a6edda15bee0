/** What the items of `classification.codes.cases.ts` refer to: agencies, clauses, matters, files and other items of every kind that a rule tells apart. */
import type { Core } from '@strapi/strapi';
import { signInAdministrator, type Administrator } from '../support/administrator';
import type { Application } from '../support/application';
import { docxBytes, paragraph, run } from '../support/files/docx-bytes';
import { fakeClamd, type FakeClamd } from '../support/fake-clamd';
import { jpegBytes } from '../support/files/jpeg-bytes';
import { boxAt, pdfBytes, textAt } from '../support/files/pdf-bytes';
import { approved } from '../support/review';
import { foundCity, GOOD, ITEM, type City } from './write-api.city';

/** documentIds by name. */
export interface World {
  app: Application;
  city: City;
  admin: Administrator;
  agency: Record<'bureau' | 'closed' | 'entrusted' | 'internalUnit' | 'later' | 'partner', string>;
  clause: Record<'normative' | 'township' | 'of2007' | 'unknown', string>;
  matter: Record<'onRequest' | 'proactive' | 'untilADay' | 'needsApproval', string>;
  clamd: FakeClamd;
  file: Record<
    'hiddenText' | 'author' | 'blackBox' | 'picture' | 'located' | 'infected' | 'unscanned',
    string
  >;
  /** The numbers by which the admin's forms name the files. */
  fileNumber: Map<string, number>;
  item: Record<'full' | 'otherFull' | 'publicFull' | 'servedFull' | 'partial' | 'policy', string>;
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

export async function foundWorld(): Promise<World> {
  const clamd = await fakeClamd();
  process.env.CLAMD_SOCKET = clamd.address;
  const city = await foundCity();
  const { app } = city;
  const admin = await signInAdministrator(app);
  const make = maker(app.strapi);
  const agency = (code: string, over: Record<string, unknown>) =>
    make('api::agency.agency', {
      code,
      name: `机构${code}`,
      level: 'municipal',
      kind: 'department',
      parent: city.agencies.city,
      ...over,
    });
  const clause = (code: string) =>
    make('api::catalogue-category.catalogue-category', {
      scheme: 'statutory',
      code,
      name: `条款${code}`,
      order: 1,
    });
  const matter = (code: string, over: Record<string, unknown>) =>
    make('api::disclosure-matter.disclosure-matter', {
      code,
      firstLevelName: '示例事项',
      secondLevelName: `事项${code}`,
      ...over,
    });
  const normative = await app.strapi
    .documents('api::catalogue-category.catalogue-category')
    .findFirst({ filters: { scheme: 'statutory', code: 'art20_1' } });
  const { file, fileNumber } = await uploaded(app, admin, clamd);
  const world: World = {
    app,
    city,
    admin,
    clamd,
    agency: {
      bureau: city.agencies.bureau,
      partner: city.agencies.county,
      closed: await agency('TESTCLSD1', { validTo: '2026-01-31' }),
      entrusted: await agency('TESTENTR1', { kind: 'entrusted_organisation' }),
      internalUnit: await agency('TESTUNIT1', { kind: 'internal_unit' }),
      later: await agency('TESTLATE1', { validFrom: '2026-06-01' }),
    },
    clause: {
      normative: String(normative?.documentId),
      township: await clause('art21_township'),
      of2007: await clause('law2007_art9_1'),
      unknown: await clause('art99'),
    },
    matter: {
      onRequest: await matter('M-1', { way: 'on_request' }),
      proactive: await matter('M-2', { way: 'proactive' }),
      untilADay: await matter('M-3', { way: 'proactive', duration: 'until' }),
      needsApproval: await matter('M-4', { way: 'proactive', approvalRequired: true }),
    },
    file,
    fileNumber,
    item: { full: '', otherFull: '', publicFull: '', servedFull: '', partial: '', policy: '' },
  };
  const item = (over: Record<string, unknown>) => make(ITEM, { ...goodItem(world), ...over });
  world.item.full = await item({ ...WITHHELD, documentNumber: NUMBER });
  world.item.otherFull = await item({ ...WITHHELD, agency: world.agency.partner });
  world.item.partial = await item({ isPartialVersion: true, documentNumber: NUMBER });
  world.item.policy = await published(world, {});
  world.item.servedFull = await item({ ...WITHHELD, documentNumber: NUMBER });
  await published(world, {
    isPartialVersion: true,
    documentNumber: NUMBER,
    body: '<p>本文已作区分处理。</p>',
    fullVersion: world.item.servedFull,
  });
  world.item.publicFull = await published(world, { documentNumber: NUMBER });
  return world;
}

export const NUMBER = '安政函〔2026〕9号';
export const WITHHELD = {
  disclosure: 'withheld',
  ground: 'personal_privacy',
  groundHarm: '公开会暴露病情。',
  clauses: [],
};

/** Data of an item that the rules let pass, with documentIds for what it refers to. */
export const goodItem = ({ agency, clause }: World): Record<string, unknown> => ({
  title: GOOD.title,
  agency: agency.bureau,
  source: GOOD.source,
  generatedOn: GOOD.generatedOn,
  summary: GOOD.summary,
  body: GOOD.body,
  disclosure: GOOD.disclosure,
  clauses: [clause.normative],
});

/** The documentId of an item that is public. */
export const published = (
  { app, ...world }: World,
  over: Record<string, unknown>,
): Promise<string> =>
  approved(app.strapi, async () => {
    const data = { ...goodItem({ app, ...world }), ...over };
    const made = await app.strapi
      .documents(ITEM)
      .create({ data: data as never, status: 'published' });
    return made.documentId;
  });

const maker =
  (strapi: Core.Strapi) =>
  async (uid: string, data: Record<string, unknown>): Promise<string> =>
    (await strapi.documents(uid as never).create({ data: data as never })).documentId;

/** It was kept while the scanner could not say. */
async function infectedSince(
  { strapi }: Application,
  clamd: FakeClamd,
  upload: () => Promise<string>,
): Promise<string> {
  clamd.behave('refuse');
  const file = await upload();
  clamd.behave('judge');
  await strapi.db.connection('file_scans').update({ next_attempt_at: '1970-01-01T00:00:00.000Z' });
  await strapi.plugin('virus-scan').service('scans').judgeDue();
  return file;
}

async function uploaded(
  app: Application,
  admin: Administrator,
  clamd: FakeClamd,
): Promise<Pick<World, 'file' | 'fileNumber'>> {
  const authorisation = (
    admin.get('/admin/users/me') as unknown as { get(name: string): string }
  ).get('Authorization');
  const fileNumber = new Map<string, number>();
  const upload = async (filename: string, bytes: Buffer): Promise<string> => {
    const { body } = await app.request
      .post('/upload')
      .set('Authorization', authorisation)
      .attach('files', bytes, { filename })
      .expect(201);
    const [{ id, documentId }] = body as [{ id: number; documentId: string }];
    fileNumber.set(documentId, id);
    return documentId;
  };
  const line = textAt(100, 500, 'Telephone 029 8123');
  const file = {
    hiddenText: await upload(
      '方案.docx',
      docxBytes({ body: `<w:p>${run('正文')}${run('旧稿', '<w:vanish/>')}</w:p>` }),
    ),
    author: await upload('附件.docx', docxBytes({ body: paragraph('正文'), author: '示例甲' })),
    blackBox: await upload('名单.pdf', pdfBytes([{ content: line + boxAt(98, 496, 200, 16) }])),
    picture: await upload('照片.jpg', JPEG),
    located: await upload('现场.jpg', jpegBytes({ isLocated: true })),
    infected: await infectedSince(app, clamd, () => upload('旧件.txt', Buffer.from('VIRUS'))),
    unscanned: '',
  };
  clamd.behave('refuse', 'UNSCANNED');
  file.unscanned = await upload('新件.txt', Buffer.from('UNSCANNED'));
  return { file, fileNumber };
}
