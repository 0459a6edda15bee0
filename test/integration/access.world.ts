/**
 * A small world of agencies for the tests of who sees and does what at the admin: a city, two of its bureaus and a body below one of them, each
 * with a draft, and what is public of one.
 */
import { startApplication, type Application } from '../support/application';
import { AGENCY, ITEM } from '../support/city';
import { approved } from '../support/review';
import { signInPerson, type Signed } from './access.people';

export const GUIDE = 'api::disclosure-guide.disclosure-guide';
export const CATEGORY = 'api::catalogue-category.catalogue-category';
export const CM = '/content-manager/collection-types';
export const LIST = `${CM}/${ITEM}`;
export const CANARY = '无人可见之标题';
export const BODY = '无人可见之正文';

export interface World {
  app: Application;
  agencies: { city: string; mine: string; other: string; below: string };
  /** Drafts of the editor's agency and of the one below it. */
  own: string;
  lower: string;
  /** A draft, a guide and a file of another agency, and what is public of that. */
  foreign: string;
  foreignGuide: string;
  foreignFile: number;
  published: string;
  /** Of `mine`; the last two of the city. */
  editor: Signed;
  office: Signed;
  top: Signed;
  supervisor: Signed;
  draft(data: Record<string, unknown>): Promise<string>;
  file(name: string, createdBy?: number): Promise<number>;
  publish(documentId: string): Promise<void>;
}

export async function buildWorld(): Promise<World> {
  const app = await startApplication();
  const agency = async (code: string, parent: string | null = null) =>
    (
      await app.strapi.documents(AGENCY).create({
        data: { code, name: `机构${code}`, level: 'county', kind: 'department', parent } as never,
      })
    ).documentId;

  const draft = async (data: Record<string, unknown>) =>
    (await app.strapi.documents(ITEM).create({ data: data as never })).documentId;

  const file = async (name: string, createdBy?: number) =>
    (
      await app.strapi.db.query('plugin::upload.file').create({
        data: {
          name,
          hash: name,
          ext: '.txt',
          mime: 'text/plain',
          size: 1,
          url: `/api/private-files/${'a'.repeat(64)}`,
          provider: 'gongkai-private-files',
          folderPath: '/',
          ...(createdBy && { createdBy }),
        },
      })
    ).id as number;

  const publish = async (documentId: string) => {
    await approved(app.strapi, () => app.strapi.documents(ITEM).publish({ documentId }));
  };
  const city = await agency('CITY00001');
  const mine = await agency('MINE00001', city);
  const other = await agency('OTHER0001', city);
  const below = await agency('BELOW0001', mine);
  const own = await draft({ title: '本机构草稿', agency: mine, body: '<p>甲</p>' });
  const lower = await draft({ title: '下级机构草稿', agency: below });
  const foreignFile = await file(`${CANARY}.txt`);
  const hidden = { title: CANARY, body: `<p>${BODY}</p>`, summary: CANARY, agency: other };
  const foreign = await draft({ ...hidden, attachments: [foreignFile] });
  await draft({ title: `${CANARY}，没有机构` });
  const foreignGuide = (
    await app.strapi.documents(GUIDE).create({
      data: { title: CANARY, kind: 'guide', agency: other } as never,
    })
  ).documentId;
  const matter = await app.strapi.documents(CATEGORY).create({
    data: { scheme: 'statutory', code: 'art20_1', name: '规范性文件', order: 1 },
  });
  const published = await draft({
    title: '他机构的公开信息',
    agency: other,
    source: 'made',
    generatedOn: '2026-05-12',
    summary: '概述。',
    clauses: [matter.documentId],
    nature: 'other_policy',
    disclosure: 'proactive',
    body: '<p>已公开的正文。</p>',
  });
  await publish(published);
  const editor = await signInPerson(app, 'editor', 'MINE00001');
  const office = await signInPerson(app, 'disclosure_office', 'MINE00001');
  const top = await signInPerson(app, 'disclosure_office', 'CITY00001');
  const supervisor = await signInPerson(app, 'supervision', 'CITY00001');
  return {
    app,
    agencies: { city, mine, other, below },
    own,
    lower,
    foreign,
    foreignGuide,
    foreignFile,
    published,
    editor,
    office,
    top,
    supervisor,
    draft,
    file,
    publish,
  };
}

export const idsOf = (body: { results: { documentId: string }[] }): string[] =>
  body.results.map(({ documentId }) => documentId).sort();

export const connect = (documentId: string) => ({ connect: [{ documentId }] });
