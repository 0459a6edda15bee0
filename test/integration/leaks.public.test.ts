/**
 * What is not public reaches nobody from outside: whatever they ask, with whatever credential, no answer, header, error or line of the log
 * holds a word of it, and no count, order or ETag moves because of it.
 */
import { startApplication, type Application } from '../support/application';
import { ITEM } from '../support/city';
import { addSite, arrived, delivery, startReceiver, until } from '../support/delivery';
import { pngBytes } from '../support/files/png-bytes';
import { approvedItems } from '../support/review';
import { uploadFile } from '../support/upload';
import { CANARY_WORD, NOWHERE, type Canary } from './leaks.canaries';
import { callersOf, type Caller } from './leaks.callers';
import {
  ask,
  combinations,
  comparable,
  differences,
  isKept,
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
  unknownRoutes,
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
const api = (address: Address) => /^\/(api\/|sitemap|robots|uploads)/.test(address.path);

beforeAll(async () => {
  app = await startApplication(undefined, { GONGKAI_RETRY_SCHEDULE: '0,1,1' });
  client = await clientOf(app.strapi.server.httpServer);
  world = await foundWorld(app);
  callers = await callersOf(app, client, isOutside);
  await world.open();
  routes = readingRoutes(app.strapi);
  before = await remember(client, callers, listsOf());
  log = captureLog(app);
  await world.hide();
});

afterAll(async () => {
  log?.stop();
  client?.close();
  await app?.stop();
});

/** Of the staff and the write tokens, who all are nobody to the public's routes, two of each; nobody of them reads drafts of the agency. */
const isOutside = (name: string): boolean =>
  [
    'editor of other',
    'system_administrator of own',
    'write token editor of other',
    'write token approver of other',
  ].includes(name);

const listsOf = () => [...generalAddresses(routes).filter(api), ...orders()];

/** Lists in the order of each field, as far as a list may be ordered by it. */
const orders = (): Address[] =>
  Object.keys(app.strapi.contentTypes[ITEM].attributes).flatMap((name) => [
    {
      route: '/api/information-items',
      path: `/api/information-items?sort=${name}:desc&pagination[pageSize]=100`,
    },
    {
      route: '/api/information-items',
      path: `/api/information-items?filters[${name}][$notNull]=true`,
    },
  ]);

const everything = (): Address[] => [
  ...listsOf(),
  ...world.targets.flatMap((target) => addressesOf(target, routes)).filter(api),
];

async function lookForLeaks(
  who: readonly Caller[],
  addresses: readonly Address[],
  method = 'GET',
): Promise<{ leaks: Leak[]; asked: Asked[] }> {
  const leaks: Leak[] = [];
  const asked: Asked[] = [];
  const wanted = who.flatMap((caller) => addresses.map((address) => ({ caller, address, method })));
  await ask(client, wanted, (one) => {
    asked.push(one);
    leaks.push(...leaksOf(world.book, one));
  });
  return { leaks, asked };
}

test('the suite knows the parameters of every route that can be read (leaks.routes.ts)', () => {
  expect(unknownRoutes(routes)).toEqual([]);
});

test('nobody from outside is told what is not public', async () => {
  const { leaks, asked } = await lookForLeaks(callers, everything());
  expect(summary(leaks)).toEqual([]);
  const each = asked.map(({ caller, ...address }) => ({ caller, address }));
  expect(combinations(each, world.targets)).toBeGreaterThan(5_000);
});

test('what is hidden moves no count, order or ETag that somebody outside sees', async () => {
  const after = await remember(client, callers, listsOf());
  expect(differences(before, after)).toEqual([]);
  expect(before.size).toBeGreaterThan(500);
});

test('each route that should show something shows it: the public text is found by the same search', async () => {
  const { asked } = await lookForLeaks(callers.slice(0, 1), everything());
  const silent = SHOWING.filter((route) => {
    const answers = asked.filter(
      (one) => one.route === route && [200, 308].includes(one.answer.status),
    );
    return !answers.some(({ answer }) => world.book.found(answer.all()).length > 0);
  });
  expect(silent).toEqual([]);
});

/** Through each of these the public text of an item is to be seen. */
const SHOWING = [
  '/api/information-items',
  '/api/information-items/:key',
  '/api/disclosure-guides',
  '/api/disclosure-guides/:key',
  '/api/feed/changes',
  '/api/files/:sha256/:name',
  '/api/legacy-urls',
];
/** Of those that came later, each as soon as it answers. */
const LATER = [
  '/api/search',
  '/api/feed/snapshot',
  '/api/feed/atom',
  '/api/feed/json',
  '/api/feed/rss',
  '/sitemap.xml',
];

test('routes that came later show the public text as soon as they answer', async () => {
  const addresses = everything().filter(({ path }) =>
    LATER.some((one) => path.split('?')[0] === one),
  );
  const { asked } = await lookForLeaks(callers.slice(0, 1), addresses);
  const answering = LATER.filter((one) =>
    asked.some(({ path, answer }) => path.split('?')[0] === one && answer.status === 200),
  );
  const silent = answering.filter(
    (one) =>
      !asked.some(
        ({ path, answer }) =>
          path.split('?')[0] === one && world.book.found(answer.all()).length > 0,
      ),
  );
  expect(silent).toEqual([]);
});

test('what is not public is answered like what is not there: status, headers and body', async () => {
  const hidden = world.targets.filter(({ isKnown }) => !isKnown);
  const different: string[] = [];
  for (const caller of callers) {
    for (const { uid, documentId, file, addresses } of hidden) {
      const plural = uid === ITEM ? 'information-items' : 'disclosure-guides';
      const pairs = [[`/api/${plural}/${documentId}`, `/api/${plural}/${'x'.repeat(24)}`]];
      for (const address of addresses) {
        const lookup = '/api/legacy-urls?url=';
        pairs.push([`${lookup}${address}`, `${lookup}https://old.example/${NOWHERE}`]);
      }
      if (file) {
        const name = encodeURIComponent(file.name);
        const nowhere = 'f'.repeat(64);
        pairs.push([`/api/files/${file.sha256}/${name}`, `/api/files/${nowhere}/${name}`]);
        pairs.push([`/api/private-files/${file.sha256}`, `/api/private-files/${nowhere}`]);
      }
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        for (const [real = '', invented = ''] of pairs) {
          const headers = { ...caller.headers, Range: 'bytes=0-9' };
          const [one, other] = [
            await client.send(method, real, headers),
            await client.send(method, invented, headers),
          ];
          if (comparable(one) !== comparable(other))
            different.push(
              `${caller.name} ${method} ${real}: ${comparable(one)} / ${comparable(other)}`,
            );
        }
      }
    }
  }
  expect(different).toEqual([]);
});

test('a picture of what is hidden, and the smaller ones that are made of it, are no files for anybody outside', async () => {
  const hidden = world.targets.find(({ key }) => key === 'withheld.draft') as Target;
  const bytes = pngBytes(640, 480, 0x5b21a6);
  const { id } = await uploadFile(app.strapi, '配图.png', bytes, { mimetype: 'image/png' });
  await app.strapi.documents(ITEM).update({
    documentId: hidden.documentId,
    data: { attachments: [hidden.file?.id, id] } as never,
  });
  const kept = (await app.strapi.db
    .query('plugin::upload.file')
    .findOne({ where: { id } })) as Picture & { formats: Record<string, Picture> };
  const pictures = [kept, ...Object.values(kept.formats)];
  expect(pictures.length).toBeGreaterThan(1);
  const different: string[] = [];
  for (const { url, name } of pictures) {
    const sha256 = /[0-9a-f]{64}/.exec(url)?.[0] ?? '';
    for (const path of [`/api/files/${sha256}/${name}`, `/api/private-files/${sha256}`]) {
      for (const caller of callers) {
        const [one, other] = [
          await client.send('GET', encodeURI(path), caller.headers),
          await client.send('GET', encodeURI(path.replace(sha256, 'f'.repeat(64))), caller.headers),
        ];
        if (one.status === 200 || comparable(one) !== comparable(other))
          different.push(`${caller.name} ${path}: ${one.status}`);
      }
    }
  }
  expect(different).toEqual([]);
});

interface Picture {
  url: string;
  name: string;
}

test('no filter, order, field or search tells whether a hidden text is there', async () => {
  const told: string[] = [];
  for (const [canary, { item, part }] of ofHidden()) {
    const field = part.split(':')[1] ?? '';
    for (const address of guesses(field, canary)) {
      for (const caller of oneOfEachKind()) {
        const [one, other] = [
          await client.send('GET', encodeURI(address), caller.headers),
          await client.send('GET', encodeURI(address.replaceAll(canary, NOWHERE)), caller.headers),
        ];
        // The ETag is of the address too.
        const same = (answer: typeof one) =>
          comparable(answer, ['etag']).replaceAll(canary, NOWHERE);
        if (same(one) !== same(other)) told.push(`${caller.name} ${item} ${address}`);
      }
    }
  }
  expect(told).toEqual([]);
});

const oneOfEachKind = () =>
  callers.filter(({ kind }, index) => callers.findIndex((one) => one.kind === kind) === index);

/** One item hidden by its class, one edited over what is public, one superseded: every text of them. */
const ofHidden = () =>
  world.book
    .all()
    .filter(([text]) => text.startsWith(CANARY_WORD))
    .filter(
      ([, { item, part }]) =>
        item === 'withheld.draft' ||
        (item === 'proactive.edited' && /^draft:(title|body|fileName)$/.test(part)),
    );

const guesses = (field: string, text: string): string[] => [
  `/api/information-items?filters[${field}][$contains]=${text}`,
  `/api/information-items?filters[$or][0][${field}][$startsWith]=${text}&pagination[withCount]=true`,
  `/api/information-items?filters[fullVersion][${field}][$contains]=${text}`,
  `/api/agencies?filters[items][${field}][$contains]=${text}`,
  `/api/information-items?_q=${text}`,
  `/api/search?q=${text}`,
  `/api/catalogue?by=agency&filters[${field}][$contains]=${text}`,
  `/api/information-items/${text}`,
  `/api/legacy-urls?url=https://old.example/${text}`,
];

test('HEAD and OPTIONS say no more than GET, and a 304 is given for what is public alone', async () => {
  for (const method of ['HEAD', 'OPTIONS']) {
    const { leaks } = await lookForLeaks(callers.slice(0, 2), everything(), method);
    expect(summary(leaks)).toEqual([]);
  }
});

test('a site is sent the whole backlog, a refused event again, and not a word of what is hidden', async () => {
  const refused = world.targets.find(({ key }) => key === 'proactive.edited');
  let refusals = 0;
  const receiver = await startReceiver(({ events }) => {
    const ids = events.filter(({ subject }) => subject === refused?.documentId).map(({ id }) => id);
    refusals += ids.length;
    const receipts = refusals > 1 ? [] : ids.map((id) => ({ id, status: 'rejected', reason: 'x' }));
    return { status: 200, body: { receipts } };
  });
  try {
    const site = await addSite(app.strapi, receiver);
    delivery(app.strapi, 'dispatcher').start();
    await arrived(app.strapi, site);
    await until(() => refusals > 1);
    const sent = receiver.requests.map(({ headers, body }) => `${JSON.stringify(headers)} ${body}`);
    const found = world.book.found(sent.join('\n'));
    expect(found.length).toBeGreaterThan(50);
    expect(found.filter((canary) => canary.audience === 'staff' && !isKept(canary))).toEqual([]);
  } finally {
    await delivery(app.strapi, 'dispatcher').stop();
    await receiver.stop();
  }
});

test.each([
  ['ledger', ['export', '--format', 'ndjson']],
  ['ledger', ['export', '--format', 'csv']],
  ['ledger', ['verify', '--json']],
  ['first-platform', ['sites', 'list', '--json']],
  ['first-platform', ['dead-letters']],
  ['access', ['list']],
])('the command %s %j prints no text of what is hidden', async (plugin, argv) => {
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  await app.strapi
    .plugin(plugin)
    .service('command')
    .run(argv, { out: print, err: print, cwd: '/', signal: new AbortController().signal });
  const isText = ([text, { audience }]: [string, Canary]) =>
    audience === 'staff' && text.startsWith(CANARY_WORD);
  const texts = world.book.all().filter(isText);
  expect(texts.filter(([text]) => printed.join('\n').includes(text))).toEqual([]);
  expect(printed.length).toBeGreaterThan(0);
});

test('the log has no word of what is hidden, but what a reader wrote into an address', () => {
  const said = log.lines.map((line) => line.replace(ADDRESS, ''));
  expect(said.length).toBeGreaterThan(1000);
  const leaking = said.filter((line) => world.book.found(line).some(isHidden));
  expect(leaking.slice(0, 5)).toEqual([]);
});

const isHidden = (canary: Canary) => canary.audience === 'staff' && !isKept(canary);

/** As the log of requests gives it. */
const ADDRESS = /\b(GET|HEAD|OPTIONS|POST|PUT|DELETE) [^\s"]+/g;

test('what was given from memory and is withdrawn is in no answer any more', async () => {
  const gone = world.targets.find(({ key }) => key === 'public.other') as Target;
  const addresses = [
    ...addressesOf(gone, routes).filter(api),
    ...listsOf().filter(({ path }) => /information-items|search|catalogue|changes/.test(path)),
  ];
  const shown = async () => {
    const { leaks, asked } = await lookForLeaks(callers.slice(0, 1), addresses);
    const isOf = ({ item }: Canary) => item === gone.key;
    return {
      leaks,
      hits: asked.filter(({ answer }) => world.book.found(answer.all()).some(isOf)).length,
    };
  };
  await shown();
  expect((await shown()).hits).toBeGreaterThan(3);
  await approvedItems(app.strapi).unpublish({ documentId: gone.documentId });
  world.book.close(gone.key, 'published');
  expect(summary((await shown()).leaks)).toEqual([]);
});

/** Last: they spoil the world. */
describe('the suite finds a planted leak', () => {
  const hidden = () => world.targets.find(({ key }) => key === 'withheld.approved') as Target;
  const canaryOf = (part: string) =>
    world.book.all().find(([, one]) => one.item === hidden().key && one.part === part)?.[0] ?? '';
  const list = [{ route: '/api/agencies', path: '/api/agencies' }];
  type Layer = (
    context: { path: string; body: unknown; set(name: string, value: string): void },
    next: () => Promise<void>,
  ) => Promise<void>;
  const within = async (layer: Layer, work: () => Promise<void>) => {
    const { middleware } = app.strapi.server.app as unknown as { middleware: Layer[] };
    middleware.unshift(layer);
    try {
      await work();
    } finally {
      middleware.shift();
    }
  };

  test('in a header', () =>
    within(
      async (context, next) => {
        await next();
        context.set('X-Related', canaryOf('draft:researchNote'));
      },
      async () => {
        const { leaks } = await lookForLeaks(callers.slice(0, 1), list);
        expect(leaks).toMatchObject([{ what: 'withheld.approved draft:researchNote' }]);
      },
    ));

  test('in a count', () =>
    within(
      async (context, next) => {
        await next();
        if (context.path === '/api/agencies') context.body = { meta: { pagination: { total: 4 } } };
      },
      async () => {
        const after = await remember(client, callers.slice(0, 1), list);
        expect(differences(before, after)).toContain('anonymous /api/agencies');
      },
    ));

  test('in the log', () => {
    app.strapi.log.info(`saved ${canaryOf('draft:title')}`);
    expect(log.lines.some((line) => world.book.found(line).some(isHidden))).toBe(true);
  });

  test('in a row of the register that names the file of a withheld item', async () => {
    const { file, documentId } = hidden();
    await app.strapi.db.connection('public_register_files').insert({
      sha256: file?.sha256,
      subject_type: 'information_item',
      subject_id: documentId,
      ordinal: 0,
      name: file?.name,
      mime: 'text/plain',
      size: 30,
    });
    const { leaks } = await lookForLeaks(
      callers.slice(0, 1),
      addressesOf(hidden(), routes).filter(api),
    );
    expect(leaks.map(({ what }) => what)).toContain('withheld.approved draft:fileContent');
  });
});
