/**
 * An editor of one agency meets nothing of another agency's drafts, by whatever route of the admin: not in a list, a count, a search, a relation
 * field, the media library, nor by its key; and writes nothing there. The routes are those that the server has: a new one fails the first test.
 */
import { AGENCY, ITEM } from '../support/city';
import type { Signed } from './access.people';
import {
  BODY,
  buildWorld,
  CANARY,
  CATEGORY,
  CM,
  connect,
  GUIDE,
  idsOf,
  LIST,
  type World,
} from './access.world';

jest.setTimeout(120_000);

let world: World;
let editor: Signed;
let office: Signed;
let top: Signed;

beforeAll(async () => {
  world = await buildWorld();
  ({ editor, office, top } = world);
});

afterAll(() => world?.app.stop());

const rowsOf = (documentId: string) =>
  world.app.strapi.db.query(ITEM).findMany({ where: { documentId }, populate: ['agency'] });

describe('a list', () => {
  test('holds the items of the own agency and of those below it, and counts no others', async () => {
    const { body } = await editor('get', LIST);
    expect(idsOf(body)).toEqual([world.own, world.lower].sort());
    expect(body.pagination.total).toBe(2);
    expect((await top('get', LIST)).body.pagination.total).toBe(4);
  });

  test.each([
    ['a search', `_q=${encodeURIComponent(CANARY)}`],
    ['its title', `filters[title][$contains]=${encodeURIComponent(CANARY)}`],
    ['its agency', 'filters[agency][code][$eq]=OTHER0001'],
    ['what is published', 'status=published'],
    [
      'what was never published',
      'publicationFilter=never-published&filters[agency][code]=OTHER0001',
    ],
  ])('finds nothing of another agency by %s', async (_, query) => {
    const { body } = await editor('get', `${LIST}?${query}`).expect(200);
    expect(body).toMatchObject({ results: [], pagination: { total: 0 } });
  });

  test.each([
    'filters[body][$contains]=x',
    'filters[$or][0][researchNote][$startsWith]=x',
    'filters[interprets][title][$contains]=x',
    'filters[agency][delegations][$notNull]=true',
    'filters[createdBy][email][$startsWith]=x',
    'sort=body:ASC',
    'sort[0]=title:ASC&sort[1]=groundHarm:DESC',
    'sort=interprets.title',
    'populate=*',
    'fields=body',
    'populate[interprets][fields]=body',
  ])('is asked neither for texts nor for entries behind it: %s', async (query) => {
    for (const person of [editor, top]) {
      const { status, body } = await person('get', `${LIST}?${query}`);
      expect([status, body.error?.details?.code]).toEqual([400, 'not_listed']);
    }
  });

  test('is searched by names and numbers, not by texts: a search leaves no row in the ledger', async () => {
    const text = encodeURIComponent(BODY);
    expect((await top('get', `${LIST}?_q=${text}`).expect(200)).body.results).toEqual([]);
    const title = encodeURIComponent(CANARY);
    expect((await top('get', `${LIST}?_q=${title}`).expect(200)).body.results).toHaveLength(1);
  });

  test('is asked for what it shows', async () => {
    const query =
      'page=1&pageSize=10&sort=agency.name:ASC&filters[$and][0][disclosure][$eq]=undetermined&filters[$and][1][createdAt][$gt]=2020-01-01';
    expect(idsOf((await editor('get', `${LIST}?${query}`).expect(200)).body)).toEqual(
      [world.own, world.lower].sort(),
    );
  });

  test('of what was written last, on the first page, names no title of another agency', async () => {
    for (const action of ['update', 'publish']) {
      const path = `/content-manager/homepage/recent-documents?action=${action}`;
      expect((await editor('get', path).expect(200)).text).not.toContain(CANARY);
    }
  });
});

/** Every route of the admin that names an entry, as it is tried with another agency's draft; the status that says it is not there. */
const tries = (): Record<string, [address: string, body?: object]> => {
  const one = `${LIST}/${world.foreign}`;
  const several = { documentIds: [world.own, world.foreign] };
  const form = { title: '改', agency: connect(world.agencies.mine) };
  return {
    'GET /content-manager/collection-types/:model/:id': [one],
    'PUT /content-manager/collection-types/:model/:id': [one, form],
    'DELETE /content-manager/collection-types/:model/:id': [one],
    'POST /content-manager/collection-types/:model/clone/:sourceId': [
      `${LIST}/clone/${world.foreign}`,
      form,
    ],
    'POST /content-manager/collection-types/:model/auto-clone/:sourceId': [
      `${LIST}/auto-clone/${world.foreign}`,
      form,
    ],
    'POST /content-manager/collection-types/:model/:id/actions/publish': [
      `${one}/actions/publish`,
      form,
    ],
    'POST /content-manager/collection-types/:model/:id/actions/unpublish': [
      `${one}/actions/unpublish`,
      {},
    ],
    'POST /content-manager/collection-types/:model/:id/actions/discard': [
      `${one}/actions/discard`,
      {},
    ],
    'POST /content-manager/collection-types/:model/actions/bulkDelete': [
      `${LIST}/actions/bulkDelete`,
      several,
    ],
    'POST /content-manager/collection-types/:model/actions/bulkFindForValidation': [
      `${LIST}/actions/bulkFindForValidation`,
      several,
    ],
    'POST /content-manager/collection-types/:model/actions/bulkPublish': [
      `${LIST}/actions/bulkPublish`,
      several,
    ],
    'POST /content-manager/collection-types/:model/actions/bulkUnpublish': [
      `${LIST}/actions/bulkUnpublish`,
      several,
    ],
    'GET /content-manager/collection-types/:model/:id/actions/countDraftRelations': [
      `${one}/actions/countDraftRelations`,
    ],
    'GET /content-manager/collection-types/:model/actions/countManyEntriesDraftRelations': [
      `${LIST}/actions/countManyEntriesDraftRelations?documentIds[0]=${world.own}&documentIds[1]=${world.foreign}`,
    ],
    'GET /content-manager/relations/:model/:targetField': [
      `/content-manager/relations/${ITEM}/clauses?id=${world.foreign}`,
    ],
    'GET /content-manager/relations/:model/:id/:targetField': [
      `/content-manager/relations/${ITEM}/${world.foreign}/agency`,
    ],
    'GET /publication/assessment/:uid/:documentId': [
      `/publication/assessment/${ITEM}/${world.foreign}`,
    ],
    'GET /first-platform/receipts/:documentId': [`/first-platform/receipts/${world.foreign}`],
    'GET /review/items/:uid/:documentId': [`/review/items/${ITEM}/${world.foreign}`],
    'GET /review/items/:uid/:documentId/history': [
      `/review/items/${ITEM}/${world.foreign}/history`,
    ],
    'POST /review/items/:uid/:documentId/actions/:action': [
      `/review/items/${ITEM}/${world.foreign}/actions/return`,
      { reason: '退回' },
    ],
    'GET /upload/files/:id': [`/upload/files/${world.foreignFile}`],
    'DELETE /upload/files/:id': [`/upload/files/${world.foreignFile}`],
    'POST /upload': [`/upload?id=${world.foreignFile}`, { fileInfo: { name: '改' } }],
    'POST /upload/files/:id/replace': [`/upload/files/${world.foreignFile}/replace`, {}],
    'POST /upload/actions/bulk-delete': [
      '/upload/actions/bulk-delete',
      { fileIds: [world.foreignFile] },
    ],
    'POST /upload/actions/bulk-move': [
      '/upload/actions/bulk-move',
      { fileIds: [world.foreignFile], destinationFolderId: null },
    ],
    'POST /upload/actions/bulk-update': [
      '/upload/actions/bulk-update',
      { updates: [{ id: world.foreignFile, fileInfo: { name: '改' } }] },
    ],
  };
};

/** Routes below these that name no entry of an agency, or are tried elsewhere in this file. */
const ELSEWHERE = [
  'GET /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model',
  'POST /content-manager/collection-types/:model/actions/publish',
  'GET /upload/files',
  'GET /upload/folders',
  'GET /upload/folders/:id',
  'POST /upload/folders',
  'PUT /upload/folders/:id',
  'GET /upload/folder-structure',
  'GET /upload/settings',
  'PUT /upload/settings',
  'GET /upload/configuration',
  'PUT /upload/configuration',
  'GET /first-platform/sites',
  'GET /review/queues',
  'GET /review/queues/:queue',
  'GET /review/delegations',
  'GET /review/delegations/people',
  'POST /review/delegations',
  'DELETE /review/delegations/:id',
];
const OF_ENTRIES =
  /^\/(content-manager\/(collection-types|relations)|upload|publication|first-platform|review)(\/|$)/;

describe('an entry of another agency', () => {
  test('is tried by every route that the admin has', () => {
    const routes = world.app.strapi.server
      .listRoutes()
      .flatMap(({ methods, path }: { methods: string[]; path: unknown }) =>
        methods.filter((one) => one !== 'HEAD').map((method) => `${method} ${String(path)}`),
      )
      .filter((route) => OF_ENTRIES.test(route.split(' ')[1] ?? ''))
      .map((route) => route.replace(/\/$/, ''));
    const known = [...Object.keys(tries()), ...ELSEWHERE];
    expect([...new Set(routes)].filter((route) => !known.includes(route))).toEqual([]);
    expect(known.filter((route) => !routes.includes(route))).toEqual([]);
  });

  test('is not there, whatever is asked of it, and stays as it is', async () => {
    const before = await rowsOf(world.foreign);
    const answers: Record<string, number> = {};
    for (const [route, [address, body]] of Object.entries(tries())) {
      for (const person of [editor, office]) {
        const method = route.split(' ')[0]?.toLowerCase() as 'get';
        const { status, text } = await person(method, address, body);
        answers[route] = Math.max(answers[route] ?? 0, status);
        expect([route, text.includes(CANARY), text.includes(BODY)]).toEqual([route, false, false]);
      }
    }
    const notThere = Object.entries(answers).filter(([, status]) => ![403, 404].includes(status));
    expect(notThere).toEqual([]);
    expect(await rowsOf(world.foreign)).toEqual(before);
    expect((await rowsOf(world.own)).length).toBe(1);
    expect(await world.app.strapi.db.query(ITEM).count({ where: { title: '改' } })).toBe(0);
  });

  test('answers like one that never was', async () => {
    for (const documentId of [world.foreign, 'a'.repeat(24)]) {
      const { status, body } = await editor('get', `${LIST}/${documentId}`);
      expect({ status, body }).toEqual({
        status: 404,
        body: {
          data: null,
          error: { status: 404, name: 'NotFoundError', message: 'Not Found', details: {} },
        },
      });
    }
  });

  test('is no guide either', async () => {
    expect((await editor('get', `${CM}/${GUIDE}/${world.foreignGuide}`)).status).toBe(404);
    expect((await editor('get', `${CM}/${GUIDE}`)).body.results).toEqual([]);
    const history = `/review/items/${GUIDE}/${world.foreignGuide}/history`;
    expect((await editor('get', history)).status).toBe(404);
  });
});

describe('a write', () => {
  test('makes nothing for another agency, nor for none', async () => {
    const count = await world.app.strapi.db.query(ITEM).count();
    const theirs = await editor('post', LIST, {
      title: '甲',
      agency: connect(world.agencies.other),
    });
    expect([theirs.status, theirs.body.error.details.code]).toEqual([403, 'other_agency']);
    const nobodys = await editor('post', LIST, { title: '甲' });
    expect(nobodys.status).toBe(400);
    expect(nobodys.body.error.details.errors[0]).toMatchObject({
      path: ['agency'],
      name: 'agency_missing',
    });
    const at = await office('post', `${LIST}/actions/publish`, {
      title: '甲',
      agency: connect(world.agencies.other),
    });
    expect([at.status, at.body.error.details.code]).toEqual([403, 'other_agency']);
    expect(await world.app.strapi.db.query(ITEM).count()).toBe(count);
  });

  test('moves nothing to another agency, nor to none', async () => {
    const away = await editor('put', `${LIST}/${world.own}`, {
      agency: { set: [{ documentId: world.agencies.other }] },
    });
    expect([away.status, away.body.error.details.code]).toEqual([403, 'other_agency']);
    expect((await editor('put', `${LIST}/${world.own}`, { agency: { set: [] } })).status).toBe(400);
    expect((await rowsOf(world.own))[0].agency.documentId).toBe(world.agencies.mine);
  });

  test('clones its own to another agency as little', async () => {
    const cloned = await editor('post', `${LIST}/clone/${world.own}`, {
      title: '乙',
      agency: connect(world.agencies.other),
    });
    expect(cloned.status).toBe(403);
    expect(await world.app.strapi.db.query(ITEM).count({ where: { title: '乙' } })).toBe(0);
  });

  test('refers to no draft and takes no file that the person may not see', async () => {
    for (const data of [
      { fullVersion: connect(world.foreign) },
      { interprets: connect(world.foreign) },
      { attachments: [world.foreignFile] },
    ]) {
      const { status, body } = await editor('put', `${LIST}/${world.own}`, data);
      expect([status, body.error?.details?.code]).toEqual([403, 'unseen_reference']);
    }
    const { status } = await editor('put', `${LIST}/${world.own}`, {
      interprets: connect(world.published),
    });
    expect(status).toBe(200);
  });

  test('publishes nothing by the way of making it, for whom may not publish', async () => {
    const data = {
      title: '指南',
      kind: 'guide',
      agency: connect(world.agencies.mine),
      status: 'published',
    };
    await editor('post', `${CM}/${GUIDE}`, data);
    const path = `${CM}/${GUIDE}/actions/publish`;
    expect((await editor('post', path, data)).status).toBe(403);
    const isPublished = { publishedAt: { $notNull: true } };
    expect(await world.app.strapi.db.query(GUIDE).count({ where: isPublished })).toBe(0);
  });

  test('of the own agency is done', async () => {
    const made = await editor('post', LIST, {
      title: '新的',
      agency: connect(world.agencies.below),
    });
    expect(made.status).toBe(201);
    const { documentId } = made.body.data;
    expect((await editor('put', `${LIST}/${documentId}`, { title: '改过' })).status).toBe(200);
    const moved = { agency: { set: [{ documentId: world.agencies.mine }] } };
    expect((await editor('put', `${LIST}/${documentId}`, moved)).status).toBe(200);
    const cloned = await editor('post', `${LIST}/clone/${documentId}`, { title: '再一份' });
    expect(cloned.status).toBe(200);
    const documentIds = [documentId, cloned.body.data.documentId];
    expect(
      (await editor('post', `${LIST}/actions/bulkFindForValidation`, { documentIds })).body.results,
    ).toHaveLength(2);
    const gone = await editor('post', `${LIST}/actions/bulkDelete`, { documentIds });
    expect([gone.status, gone.body.count]).toEqual([200, 2]);
  });

  test('of what all agencies share is for the whole city’s office', async () => {
    const category = { scheme: 'genre', code: 'z9', name: '新体裁', order: 9 };
    const refused = await office('post', `${CM}/${CATEGORY}`, category);
    expect([refused.status, refused.body.error.details.code]).toEqual([403, 'other_agency']);
    expect((await top('post', `${CM}/${CATEGORY}`, category)).status).toBe(201);
    const agencies = `${CM}/${AGENCY}`;
    expect(
      (await office('put', `${agencies}/${world.agencies.other}`, { shortName: '他' })).status,
    ).toBe(403);
    expect(
      (await office('put', `${agencies}/${world.agencies.mine}`, { shortName: '我' })).status,
    ).toBe(200);
    expect(
      (
        await office('put', `${agencies}/${world.agencies.mine}`, {
          parent: connect(world.agencies.other),
        })
      ).status,
    ).toBe(403);
  });

  test('takes back several public items of its own at once, and none of others', async () => {
    const path = `${LIST}/actions/bulkUnpublish`;
    expect((await office('post', path, { documentIds: [world.published] })).status).toBe(404);
    const done = await top('post', path, { documentIds: [world.published] });
    expect([done.status, done.body.count]).toEqual([200, 1]);
    await world.publish(world.published);
  });
});

describe('a relation field', () => {
  const field = `/content-manager/relations/${ITEM}`;

  test('offers no draft of another agency, whatever is looked for', async () => {
    const all = await editor('get', `${field}/interprets`).expect(200);
    expect(idsOf(all.body)).toEqual([world.own, world.lower].sort());
    const query = `_q=${encodeURIComponent(CANARY)}`;
    const found = await editor('get', `${field}/interprets?${query}`).expect(200);
    expect(found.body.results).toEqual([]);
  });

  test.each(['fields=body', 'populate=*', 'filters[body][$contains]=x', 'sort=body'])(
    'shows names alone: %s',
    async (query) => {
      expect((await top('get', `${field}/interprets?${query}`)).status).toBe(400);
      expect((await top('get', `${field}/${world.own}/interprets?${query}`)).status).toBe(400);
    },
  );

  test('shows of another agency’s entry no more than the public sees', async () => {
    const linked = await world.draft({
      title: '引用',
      agency: world.agencies.mine,
      interprets: [world.foreign, world.published],
    });
    const { body } = await editor('get', `${field}/${linked}/interprets`).expect(200);
    expect(JSON.stringify(body)).not.toContain(CANARY);
    const shown = Object.fromEntries(
      body.results.map((one: { documentId: string }) => [one.documentId, Object.keys(one).sort()]),
    );
    expect(shown).toEqual({
      [world.foreign]: ['documentId', 'id'],
      [world.published]: ['documentId', 'id', 'status', 'title'],
    });
    await world.app.strapi.documents(ITEM).delete({ documentId: linked });
  });
});
