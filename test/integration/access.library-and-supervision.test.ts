/**
 * Whose files the media library shows, what supervision sees, and that a role which a city makes for itself opens nothing beyond the agencies
 * of its person.
 */
import { ITEM } from '../support/city';
import { signIn, type Signed } from './access.people';
import { buildWorld, CANARY, connect, idsOf, LIST, type World } from './access.world';

jest.setTimeout(120_000);

let world: World;
let editor: Signed;
let top: Signed;
let supervisor: Signed;

beforeAll(async () => {
  world = await buildWorld();
  ({ editor, top, supervisor } = world);
});

afterAll(() => world?.app.stop());

describe('the media library', () => {
  const names = (body: { results: { name: string }[] }) => body.results.map(({ name }) => name);

  test('holds what the own items refer to, and what colleagues sent that nothing refers to', async () => {
    const { id: colleague } = await world.app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'disclosure-office-mine00001@gongkai.example' } });
    const { id: stranger } = await world.app.strapi.db
      .query('admin::user')
      .findOne({ where: { email: 'disclosure-office-city00001@gongkai.example' } });
    await world.file('同事的.txt', colleague);
    await world.file('旁人的.txt', stranger);
    const attached = await world.file('本机构附件.txt', stranger);
    await world.app.strapi
      .documents(ITEM)
      .update({ documentId: world.own, data: { attachments: [attached] } as never });
    const { body } = await editor('get', '/upload/files').expect(200);
    expect(names(body).sort()).toEqual(['同事的.txt', '本机构附件.txt']);
    expect(body.pagination.total).toBe(2);
    expect((await editor('get', `/upload/files/${attached}`)).status).toBe(200);
    expect(names((await top('get', '/upload/files')).body)).toContain(`${CANARY}.txt`);
  });

  test.each([
    'populate=related',
    'populate[related][populate]=*',
    'filters[related][title]=x',
    'filters[createdBy][email][$contains]=x',
    'sort=related.title',
  ])('tells nothing of what refers to a file: %s', async (query) => {
    expect((await editor('get', `/upload/files?${query}`)).status).toBe(400);
  });

  test('counts in a folder what the person sees', async () => {
    const made = await top('post', '/upload/folders', { name: '文件夹', parent: null });
    const { id } = made.body.data;
    await world.app.strapi.db.query('plugin::upload.file').update({
      where: { id: world.foreignFile },
      data: { folder: id, folderPath: made.body.data.path },
    });
    for (const [person, count] of [
      [editor, 0],
      [top, 1],
    ] as const) {
      const { body } = await person('get', '/upload/folders').expect(200);
      expect(body.data[0].files.count).toBe(count);
    }
    const emptied = await editor('post', '/upload/actions/bulk-delete', { folderIds: [id] });
    expect(emptied.status).toBe(404);
    for (const query of [
      'populate[files]=*',
      'populate=*',
      'populate=files',
      'populate[0]=files',
      'populate[parent][populate][files]=*',
      'populate[parent][populate]=*',
      'populate[files][count]=true&populate[children][populate][files]=*',
    ])
      expect([query, (await editor('get', `/upload/folders?${query}`)).status]).toEqual([
        query,
        400,
      ]);
  });

  test('opens a folder as the library’s pages ask for it, and tells of its files no more than the count', async () => {
    const made = await top('post', '/upload/folders', { name: '上级', parent: null });
    const inner = await top('post', '/upload/folders', {
      name: '下级',
      parent: made.body.data.id,
    });
    for (const { id, path } of [made.body.data, inner.body.data])
      await world.app.strapi.db.query('plugin::upload.file').update({
        where: { id: world.foreignFile },
        data: { folder: id, folderPath: path },
      });
    const list =
      'sort=name:ASC&populate[parent]=true&filters[$and][0][parent][id][$null]=true&pagination[pageSize]=-1';
    const found = await editor('get', `/upload/folders?${list}`).expect(200);
    const one =
      'populate[parent][populate][parent]=*&populate[children][count]=true&populate[files][count]=true';
    const opened = await editor('get', `/upload/folders/${inner.body.data.id}?${one}`).expect(200);
    expect(opened.body.data).toMatchObject({
      name: '下级',
      parent: { name: '上级' },
      files: { count: 0 },
    });
    const seen = await top('get', `/upload/folders/${inner.body.data.id}?${one}`).expect(200);
    expect(seen.body.data.files).toEqual({ count: 1 });
    for (const { text } of [found, opened, seen]) expect(text).not.toContain(CANARY);
  });
});

describe('supervision', () => {
  test('sees what is public, by its public attributes, and no draft', async () => {
    const { body } = await supervisor('get', LIST).expect(200);
    expect(idsOf(body)).toEqual([world.published]);
    await world.app.strapi
      .documents(ITEM)
      .update({ documentId: world.published, data: { summary: CANARY } as never });
    const { body: one } = await supervisor('get', `${LIST}/${world.published}?status=draft`).expect(
      200,
    );
    expect(one.data).toMatchObject({ title: '他机构的公开信息', status: 'published' });
    expect(one.data).not.toHaveProperty('researchNote');
    expect(one.meta.availableStatus).toEqual([]);
    expect(JSON.stringify(one)).not.toContain(CANARY);
    expect((await supervisor('get', `${LIST}/${world.own}`)).status).toBe(404);
    expect(
      (await supervisor('get', `/publication/assessment/${ITEM}/${world.published}`)).status,
    ).toBe(404);
  });

  test('reads the ledger of an item, not its draft', async () => {
    const history = await supervisor('get', `/review/items/${ITEM}/${world.published}/history`);
    expect([history.status, history.body.data.rows.length > 0]).toEqual([200, true]);
    expect((await supervisor('get', `/review/items/${ITEM}/${world.published}`)).status).toBe(403);
  });
});

describe('a role that a city makes for itself', () => {
  test('opens nothing beyond the agencies of its person', async () => {
    const everything = await world.app.strapi.service('admin::role').create({ name: '本市全部' });
    await world.app.strapi.service('admin::role').assignPermissions(
      everything.id,
      ['create', 'read', 'update', 'delete', 'publish'].map((action) => ({
        action: `plugin::content-manager.explorer.${action}`,
        subject: ITEM,
        properties: {},
        conditions: [],
        actionParameters: {},
      })),
    );
    const email = 'own-role@gongkai.example';
    await world.app.strapi.service('admin::user').create({
      email,
      firstname: '某',
      password: 'Baihe-Liushui-51',
      isActive: true,
      roles: [everything.id],
    });
    const somebody = await signIn(world.app, email);
    expect((await somebody('get', LIST)).body.results).toEqual([]);
    expect((await somebody('get', `${LIST}/${world.own}`)).status).toBe(404);
    const made = await somebody('post', LIST, {
      title: '丙',
      agency: connect(world.agencies.mine),
    });
    expect(made.status).toBe(403);
  });
});
