/**
 * Reads on a replica (PostgreSQL). The replica here is a copy of the database that follows nobody, with other words in its documents: so it is seen who was read.
 */
import { Client } from 'pg';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, publishableItem, type SmallCity } from '../support/city';
import { createTestDatabase, ENGINE, type TestDatabase } from '../support/database';
import { approvedItems } from '../support/review';

const onPostgres = ENGINE === 'postgres' ? describe : describe.skip;

onPostgres('a replica', () => {
  let database: TestDatabase;
  let app: Application;
  let city: SmallCity;
  let copy: URL;

  const publish = (title: string, more: object = {}) =>
    approvedItems(app.strapi).create({
      data: publishableItem(city, { title, documentNumber: null, ...more }) as never,
      status: 'published',
    });
  /** With a cookie, so that nothing is answered from memory. */
  const titles = async () => {
    const { body } = await app.request
      .get('/api/information-items?sort=title')
      .set('Cookie', 'a=b')
      .expect(200);
    return (body as { data: { title: string }[] }).data.map(({ title }) => title);
  };
  /** As the feed has them, from the first entry on. */
  const events = async (after = 0n) => {
    const { events: found } = await app.strapi
      .plugin('publication')
      .service('feed')
      .read({ after, limit: 100, lane: 'public' });
    return (found as { data: { title?: string; body?: string } }[]).map(({ data }) => data);
  };
  const run = async (url: string, ...statements: string[]) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      let rows: Record<string, string>[] = [];
      for (const statement of statements) ({ rows } = await client.query(statement));
      return rows;
    } finally {
      await client.end();
    }
  };
  const onServer = (statement: string) => run(process.env.TEST_DATABASE_URL ?? '', statement);
  const headOfLog = async () => {
    const [row] = await run(
      database.environment.DATABASE_URL ?? '',
      'select epoch, sequence from publication_state',
    );
    return row ?? {};
  };
  const setCopy = (epoch: string | undefined, sequence: string | undefined) =>
    run(copy.href, `update publication_state set epoch = '${epoch}', sequence = ${sequence}`);

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await startApplication(database);
    city = await buildSmallCity(app.strapi);
    await publish('甲：防汛');
    await app.stop();

    copy = new URL(database.environment.DATABASE_URL ?? '');
    const name = copy.pathname.slice(1);
    copy.pathname = `/${name}_copy`;
    await onServer(`create database ${name}_copy template ${name}`);
    await run(
      copy.href,
      // Without the triggers that keep documents as they are.
      'set session_replication_role = replica',
      `update publication_documents set document = replace(document, '防汛', '复本')`,
    );
    app = await startApplication(database, { GONGKAI_READ_DATABASE_URL: copy.href });
  }, 120_000);

  afterAll(async () => {
    delete process.env.GONGKAI_READ_DATABASE_URL;
    await app.stop();
    await onServer(`drop database if exists ${copy.pathname.slice(1)} with (force)`);
    await database.drop();
  }, 60_000);

  test('is read while it has come as far as the log: lists, one item, the search', async () => {
    expect(await titles()).toEqual(['甲：复本']);
    const { body: list } = await app.request.get('/api/information-items').expect(200);
    const [{ documentId }] = (list as { data: [{ documentId: string }] }).data;
    const { body: one } = await app.request.get(`/api/information-items/${documentId}`).expect(200);
    expect((one as { data: { title: string } }).data.title).toBe('甲：复本');
    const { body: found } = await app.request.get('/api/search?q=防汛').expect(200);
    expect((found as { data: { title: string }[] }).data[0]?.title).toBe('甲：复本');
    expect((await events()).at(-1)?.title).toBe('甲：复本');
  });

  test('is not read for the rest of a page of the feed that was begun on the primary', async () => {
    const { epoch, sequence } = await headOfLog();
    const after = BigInt(sequence ?? 0);
    const body = '<p>复本没有的正文。</p>';
    await publish('乙：防汛', { body });
    // Not certain until the entries are asked for; then what was certain before them, as where another process has published.
    let head: object | null = null;
    const watch = app.strapi.plugin('publication').service('headWatch');
    jest.spyOn(watch, 'certain').mockImplementation(() => head);
    const ask = Client.prototype.query as (...given: unknown[]) => unknown;
    jest.spyOn(Client.prototype, 'query').mockImplementation(function (
      this: Client,
      ...given: unknown[]
    ) {
      const [{ text }] = given as [{ text?: string }];
      if (text?.includes('event_id')) head = { epoch, sequence: after, repairs: 0n };
      return ask.apply(this, given);
    });
    const page = await events(after).finally(() => jest.restoreAllMocks());
    expect(page).toMatchObject([{ title: '乙：防汛', body }]);
  });

  test('is not read where it is behind: the next request sees what was published', async () => {
    await publish('丙：防汛');
    expect(await titles()).toContain('丙：防汛');
    expect(await titles()).not.toContain('甲：复本');
  });

  test('is read again when it has caught up', async () => {
    const { epoch, sequence } = await headOfLog();
    await setCopy(epoch, sequence);
    expect(await titles()).toEqual(['甲：复本']);
  });

  test('is not read where it is of another log, however long that is', async () => {
    const { sequence } = await headOfLog();
    await publish('丁：防汛');
    await setCopy('another', String(BigInt(sequence ?? 0) + 100n));
    expect(await titles()).toHaveLength(4);
  });

  test('is not missed when it is gone', async () => {
    const { epoch, sequence } = await headOfLog();
    await setCopy(epoch, sequence);
    expect(await titles()).toEqual(['甲：复本']);
    await onServer(`drop database ${copy.pathname.slice(1)} with (force)`);
    expect(await titles()).toHaveLength(4);
    expect(await titles()).toHaveLength(4);
  });
});
