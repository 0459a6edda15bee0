/**
 * What one agency has not published is shown to nobody of another agency, and to nobody of its own whose role has no drafts: through no
 * route of the admin and of the write API, neither as a text nor as a count or an order; nor is it taken by writing.
 */
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { ITEM_ACTIONS } from '../../src/domain/review/action-inputs';
import { CANARY_WORD, NOWHERE } from './leaks.canaries';
import { callersOf, type Caller } from './leaks.callers';
import {
  ask,
  combinations,
  comparable,
  differences,
  leaksOf,
  remember,
  summary,
  type Asked,
  type Leak,
} from './leaks.check';
import { clientOf, type Client } from './leaks.client';
import { captureLog, type Captured } from './leaks.log';
import {
  addressesOf,
  generalAddresses,
  readingRoutes,
  SHOWS_CONTENT,
  type Address,
} from './leaks.routes';
import { foundWorld, type Target, type World } from './leaks.world';

jest.setTimeout(600_000);

let app: Application;
let client: Client;
let world: World;
let callers: Caller[];
let log: Captured;
let routes: string[];
let before: Map<string, string>;

const isAdmin = ({ path }: Address) => !path.startsWith('/api/');
const isDrafts = ({ path }: Address) =>
  path.endsWith('/draft') || path.startsWith('/api/private-files');
const called = (name: string): Caller => {
  const found = callers.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};

beforeAll(async () => {
  app = await startApplication();
  client = await clientOf(app.strapi.server.httpServer);
  world = await foundWorld(app);
  callers = await callersOf(
    app,
    client,
    (name) =>
      !name.startsWith('write token') || name.endsWith('of other') || name.includes('editor'),
  );
  await world.open();
  routes = readingRoutes(app.strapi);
  log = captureLog(app);
  before = await remember(client, strangers(), lists());
  await world.hide();
});

afterAll(async () => {
  log?.stop();
  client?.close();
  await app?.stop();
});

/** Who works in the admin and may read no draft of the agency that hides something. */
const strangers = () =>
  callers.filter(({ kind, reads }) => kind === 'staff' && !reads.includes('own'));
const lists = () =>
  generalAddresses(routes, 'plain').filter(
    (address) => isAdmin(address) && SHOWS_CONTENT.test(address.route),
  );

/** Every address of every item for one of them; for the others a twelfth of the items each, another for the next. */
const questions = (): { caller: Caller; address: Address }[] => {
  const thorough = ['editor of other'];
  return callers
    .filter(({ kind }) => kind === 'staff')
    .flatMap((caller, index) => {
      const isThorough = thorough.includes(caller.name);
      const general = isThorough ? generalAddresses(routes).filter(isAdmin) : lists();
      const targets = world.targets.filter((_target, at) => isThorough || at % 12 === index % 12);
      const single = targets
        .flatMap((target) => addressesOf(target, routes))
        .filter((one) => isAdmin(one) || isDrafts(one));
      return [...general, ...single].map((address) => ({ caller, address }));
    });
};
const ofTokens = () =>
  callers
    .filter(({ kind }) => kind === 'write-token')
    .flatMap((caller, index) =>
      world.targets
        .filter((_target, at) => at % 3 === index % 3)
        .flatMap((target) => addressesOf(target, routes))
        .filter(isDrafts)
        .map((address) => ({ caller, address })),
    );

/** Supervision reads the ledger of its agency, reasons included, and what is public with the descriptions of its files (docs/roles.md). */
const isTheirs = ({ caller, route, what }: Leak): boolean =>
  caller.startsWith('supervision of') &&
  ((caller.endsWith('of own') && route.endsWith('/history')) ||
    /(published|second):file(AlternativeText|Caption)$/.test(what));

async function look(
  wanted: { caller: Caller; address: Address }[],
): Promise<{ leaks: Leak[]; asked: Asked[] }> {
  const leaks: Leak[] = [];
  const asked: Asked[] = [];
  await ask(client, wanted, (one) => {
    asked.push(one);
    leaks.push(...leaksOf(world.book, one).filter((leak) => !isTheirs(leak)));
  });
  return { leaks, asked };
}

test('the admin and the write API show nobody what another agency has not published', async () => {
  const wanted = [...questions(), ...ofTokens()];
  const { leaks, asked } = await look(wanted);
  expect(summary(leaks)).toEqual([]);
  expect(combinations(wanted, world.targets)).toBeGreaterThan(5_000);
  const shown = new Set(
    asked
      .filter(({ answer }) =>
        world.book.found(answer.all()).some(({ audience }) => audience === 'staff'),
      )
      .map(({ caller, route }) => `${caller.kind} ${route}`),
  );
  expect(SHOWING.filter((one) => !shown.has(one))).toEqual([]);
});

/** Through each of these who may read a draft sees it: the same search finds it. */
const SHOWING = [
  'staff /content-manager/collection-types/:model',
  'staff /content-manager/collection-types/:model/:id',
  'staff /content-manager/relations/:model/:id/:targetField',
  'staff /content-manager/relations/:model/:targetField',
  'staff /review/items/:uid/:documentId',
  'staff /review/items/:uid/:documentId/history',
  'staff /review/queues/:queue',
  'staff /upload/files',
  'staff /upload/files/:id',
  'write-token /api/information-items/:documentId/draft',
];

test('what an agency hides moves no count or order that somebody of another agency sees', async () => {
  const after = await remember(client, strangers(), lists());
  expect(differences(before, after)).toEqual([]);
});

test('no filter, order or search of the admin tells whether a hidden text is there', async () => {
  const told: string[] = [];
  const hidden = world.book
    .all()
    .filter(([text, { item }]) => text.startsWith(CANARY_WORD) && item === 'withheld.draft');
  for (const caller of ['editor of other', 'supervision of own'].map(called)) {
    const texts = hidden.filter(([, { part }]) =>
      (caller.name === 'editor of other' ? GUESSED : /:title$/).test(part),
    );
    for (const [canary, { part }] of texts) {
      for (const path of guesses(part.split(':')[1] ?? '', canary)) {
        const one = await client.send('GET', encodeURI(path), caller.headers);
        const other = await client.send(
          'GET',
          encodeURI(path.replaceAll(canary, NOWHERE)),
          caller.headers,
        );
        if (comparable(one, ['etag']).replaceAll(canary, NOWHERE) !== comparable(other, ['etag']))
          told.push(`${caller.name} ${path}`);
      }
    }
  }
  expect(told).toEqual([]);
});

/** Of each kind of field some. */
const GUESSED =
  /:(title|body|researchNote|groundHarm|legacyId|decisionOwner|fileName|fileCaption|consultations.thirdParty)$/;

const guesses = (field: string, text: string): string[] => [
  `/content-manager/collection-types/${ITEM}?filters[$and][0][${field}][$contains]=${text}`,
  `/content-manager/collection-types/${ITEM}?filters[fullVersion][${field}][$contains]=${text}`,
  `/content-manager/collection-types/${ITEM}?_q=${text}`,
  `/content-manager/relations/${ITEM}/interprets?_q=${text}`,
  `/upload/files?_q=${text}`,
  `/upload/files?filters[related][${field}][$contains]=${text}`,
];

describe('by writing', () => {
  let own: Target;
  let theirs: Target[];
  /** Another pair of items for each caller. */
  let turn = 0;
  const rows = async () => {
    const { connection } = app.strapi.db;
    const entries = await connection('information_items')
      .whereIn(
        'document_id',
        theirs.map(({ documentId }) => documentId),
      )
      .orderBy('id');
    const files = await connection('files')
      .whereIn(
        'id',
        theirs.flatMap(({ file }) => file?.id ?? []),
      )
      .orderBy('id');
    return JSON.stringify({ entries, files });
  };

  beforeAll(() => {
    own = world.targets.find(({ key }) => key === 'other.draft') as Target;
    theirs = world.targets.filter(({ agency, uid }) => agency === 'own' && uid === ITEM);
  });

  test.each([
    'editor of other',
    'disclosure_office of other',
    'approver of other',
    'website_administrator of other',
    'supervision of own',
    'system_administrator of own',
    'write token disclosure_office of other',
    'write token approver of other',
  ])('%s neither sees nor changes it', async (name) => {
    const caller = called(name);
    const was = await rows();
    const leaks: string[] = [];
    const failed: string[] = [];
    for (const { key, documentId, file } of [
      theirs[turn % theirs.length],
      theirs[(turn += 7) % theirs.length],
    ] as Target[]) {
      for (const { method, path, body } of attacks(documentId, file?.id ?? 0).filter(
        (one) => one.path.startsWith('/api/') === (caller.kind === 'write-token'),
      )) {
        const answer = await client.send(method, path, caller.headers, body);
        const route = `${method} ${path}`;
        leaks.push(
          ...summary(
            leaksOf(world.book, { caller, answer, route, path: `${path} ${JSON.stringify(body)}` }),
          ),
        );
        if (answer.status >= 500) failed.push(`${key} ${route}: ${answer.status}`);
      }
    }
    expect(leaks).toEqual([]);
    expect(failed).toEqual([]);
    expect(await rows()).toBe(was);
  });

  test.each([
    'editor of other',
    'disclosure_office of other',
    'write token editor of other',
    'write token disclosure_office of other',
  ])('%s takes it into no entry of their own', async (name) => {
    const caller = called(name);
    const leaks: string[] = [];
    for (const { documentId, file } of theirs.filter(({ key }) => STOLEN.includes(key))) {
      for (const { method, path, body } of thefts(caller, own.documentId, documentId, file)) {
        const answer = await client.send(method, path, caller.headers, body);
        leaks.push(
          ...summary(
            leaksOf(world.book, {
              caller,
              answer,
              route: `${method} ${path}`,
              path: `${path} ${JSON.stringify(body)}`,
            }),
          ),
        );
      }
    }
    const { leaks: later } = await look(
      addressesOf(own, routes)
        .filter((one) => isAdmin(one) || isDrafts(one))
        .map((address) => ({ caller, address })),
    );
    expect([...new Set(leaks), ...summary(later)]).toEqual([]);
  });
});

/** Withdrawn, never public, and public with a draft that says something else. */
const STOLEN = ['on_request.withdrawn', 'withheld.approved', 'proactive.edited'];

interface Attack {
  method: string;
  path: string;
  body?: unknown;
}

const attacks = (documentId: string, fileId: number): Attack[] => {
  const entries = `/content-manager/collection-types/${ITEM}`;
  const one = `${entries}/${documentId}`;
  const contentHash = 'a'.repeat(64);
  const bulk = { documentIds: [documentId] };
  return [
    { method: 'POST', path: `${entries}/clone/${documentId}`, body: {} },
    { method: 'POST', path: `${entries}/auto-clone/${documentId}`, body: {} },
    { method: 'PUT', path: one, body: { title: 'x' } },
    { method: 'POST', path: `${one}/actions/publish`, body: {} },
    { method: 'POST', path: `${one}/actions/unpublish`, body: {} },
    { method: 'POST', path: `${one}/actions/discard`, body: {} },
    { method: 'POST', path: `${entries}/actions/bulkPublish`, body: bulk },
    { method: 'POST', path: `${entries}/actions/bulkUnpublish`, body: bulk },
    { method: 'POST', path: `${entries}/actions/bulkDelete`, body: bulk },
    { method: 'POST', path: `${entries}/actions/bulkFindForValidation`, body: bulk },
    { method: 'DELETE', path: one },
    { method: 'PUT', path: `/api/information-items/${documentId}`, body: { data: { title: 'x' } } },
    { method: 'DELETE', path: `/api/information-items/${documentId}` },
    { method: 'POST', path: `/api/information-items/${documentId}/actions/assess`, body: {} },
    ...ITEM_ACTIONS.flatMap((action) => [
      {
        method: 'POST',
        path: `/api/information-items/${documentId}/actions/${action}`,
        body: { contentHash },
      },
      {
        method: 'POST',
        path: `/review/items/${ITEM}/${documentId}/actions/${action}`,
        body: { contentHash },
      },
      { method: 'POST', path: `/review/items/${ITEM}/${documentId}/actions/${action}`, body: {} },
    ]),
    { method: 'POST', path: `/upload?id=${fileId}`, body: { fileInfo: { name: 'x.txt' } } },
    { method: 'PUT', path: `/upload/files/${fileId}`, body: { fileInfo: { name: 'x.txt' } } },
    {
      method: 'POST',
      path: '/upload/actions/bulk-update',
      body: { updates: [{ id: fileId, fileInfo: { name: 'x.txt' } }] },
    },
    {
      method: 'POST',
      path: '/upload/actions/bulk-move',
      body: { fileIds: [fileId], destinationFolderId: null },
    },
    { method: 'POST', path: '/upload/actions/bulk-delete', body: { fileIds: [fileId] } },
    { method: 'DELETE', path: `/upload/files/${fileId}` },
  ];
};

/** An entry of one's own that refers to what is another's, and is then read. */
const thefts = (caller: Caller, own: string, theirs: string, file: Target['file']): Attack[] => {
  if (caller.kind === 'write-token') {
    const refer = (data: object) => ({
      method: 'PUT',
      path: `/api/information-items/${own}`,
      body: { data },
    });
    return [
      ...['interprets', 'supersedes', 'repeals', 'corrects'].map((name) =>
        refer({ [name]: [theirs] }),
      ),
      refer({ fullVersion: theirs }),
      refer({ attachments: [file?.documentId] }),
      { method: 'GET', path: `/api/information-items/${own}/draft` },
    ];
  }
  const entry = `/content-manager/collection-types/${ITEM}/${own}`;
  return [
    ...['interprets', 'supersedes', 'repeals', 'corrects', 'fullVersion'].map((name) => ({
      method: 'PUT',
      path: entry,
      body: { [name]: { connect: [{ documentId: theirs }] } },
    })),
    { method: 'PUT', path: entry, body: { attachments: [file?.id] } },
    { method: 'GET', path: entry },
    { method: 'GET', path: `/content-manager/collection-types/${ITEM}?pageSize=100&populate=*` },
  ];
};

test('the log has no word of what is hidden, but what somebody wrote into an address', () => {
  const said = log.lines.map((line) => line.replace(ADDRESS, ''));
  const leaking = said.filter((line) =>
    world.book.found(line).some(({ audience }) => audience === 'staff'),
  );
  expect(leaking.slice(0, 5)).toEqual([]);
});

/** As the log of requests gives it. */
const ADDRESS = /\b(GET|HEAD|OPTIONS|POST|PUT|DELETE) [^\s"]+/g;
