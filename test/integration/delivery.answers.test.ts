/** What the answers of a real HTTP server do to events, receipts and dead letters. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity, CATEGORY, ITEM, publishableItem, type SmallCity } from '../support/city';
import {
  addSite,
  arrived,
  delivery,
  siteOf,
  startReceiver,
  until,
  type ReceivedEvent,
  type ReceivedRequest,
  type Receiver,
} from '../support/delivery';
import { approvedItems } from '../support/review';

let app: Application;
let city: SmallCity;
let items: string[];
let receiver: Receiver;

const publish = async (over: Record<string, unknown> = {}) => {
  const data = publishableItem(city, over) as never;
  return (await approvedItems(app.strapi).create({ data, status: 'published' })).documentId;
};

beforeAll(async () => {
  app = await startApplication(undefined, { GONGKAI_RETRY_SCHEDULE: '0,1,1,3600' });
  city = await buildSmallCity(app.strapi);
  items = [];
  for (const number of [1, 2, 3, 4, 5]) {
    items.push(await publish({ documentNumber: `安政发〔2026〕${number}号` }));
  }
  delivery(app.strapi, 'dispatcher').start();
}, 60_000);

afterAll(async () => {
  await app.stop();
});

beforeEach(async () => {
  receiver = await startReceiver();
});

afterEach(async () => {
  for (const { id } of await delivery(app.strapi, 'sites').list()) {
    await delivery(app.strapi, 'sites').pause(id);
  }
  await receiver.stop();
});

const all = () => receiver.requests.flatMap((request) => request.events);
const receiptOf = async (documentId: string, siteId: string) =>
  (await delivery(app.strapi, 'receipts').forSubject(documentId)).find(
    (receipt) => (receipt.site as { id: string }).id === siteId,
  );
const has = (request: ReceivedRequest, documentId: string | undefined) =>
  request.events.some((event) => event.subject === documentId);

test('2xx accepts the batch: everything public arrives once, in order, and each item has its receipt', async () => {
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  expect(receiver.requests).toHaveLength(1);
  const [request] = receiver.requests;
  expect(request?.method).toBe('POST');
  expect(request?.headers['content-type']).toBe('application/cloudevents-batch+json');
  const sequences = all().map((event) => event.sequence);
  expect(sequences).toEqual([...sequences].sort());
  expect(sequences.every((sequence) => /^\d{20}$/.test(sequence))).toBe(true);
  for (const item of items) {
    expect(all().filter((event) => event.subject === item)).toHaveLength(1);
    expect(await receiptOf(item, id)).toMatchObject({ status: 'accepted', address: null });
  }
  expect(await delivery(app.strapi, 'receipts').pending()).toBe(0);
});

test('receipts: the address is kept, a rejected event is a dead letter, the others are accepted', async () => {
  const [good, bad] = items;
  receiver.respond = ({ events }) => ({
    status: 200,
    body: {
      receipts: events.map((event) =>
        event.subject === bad
          ? { id: event.id, status: 'rejected', reason: '缺少栏目' }
          : { id: event.id, status: 'accepted', url: `https://site.example/${event.subject}` },
      ),
    },
  });
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  expect(await receiptOf(good as string, id)).toMatchObject({
    status: 'accepted',
    address: `https://site.example/${good}`,
  });
  expect(await receiptOf(bad as string, id)).toMatchObject({
    status: 'rejected',
    reason: '缺少栏目',
  });
  const letters = await delivery(app.strapi, 'refusals').deadLetters();
  expect(letters.filter((letter) => (letter.site as { id: string }).id === id)).toMatchObject([
    { subject: bad, reason: '缺少栏目' },
  ]);
  expect(await delivery(app.strapi, 'receipts').pending()).toBe(1);
});

test('a refused event is offered again alone per schedule, and accepting it closes the dead letter', async () => {
  const [bad] = items;
  let refused = 0;
  receiver.respond = (request) => {
    const reject = has(request, bad) && (refused += 1) <= 2;
    const receipts = reject ? [{ id: eventOf(request, bad).id, status: 'rejected' }] : [];
    return { status: 200, body: { receipts } };
  };
  const id = await addSite(app.strapi, receiver);
  await until(async () => (await receiptOf(bad as string, id))?.status === 'accepted');
  const tries = receiver.requests.filter((request) => has(request, bad));
  expect(tries.map((request) => request.events.length).slice(1)).toEqual([1, 1]);
  expect((tries[1]?.at ?? 0) - (tries[0]?.at ?? 0)).toBeGreaterThanOrEqual(950);
  expect(new Set(tries.map((request) => eventOf(request, bad).id)).size).toBe(1);
  expect(await delivery(app.strapi, 'receipts').counts(id)).toMatchObject({ deadLetters: 0 });
});

test('409 without receipts: the same events go one by one, where 409 counts as accepted', async () => {
  receiver.respond = () => ({ status: 409 });
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  const [whole = 0, ...singles] = receiver.sizes();
  expect(singles).toEqual(Array<number>(whole).fill(1));
  expect(await receiptOf(items[0] as string, id)).toMatchObject({ status: 'accepted' });
});

test('413: halves arrive, nothing is refused', async () => {
  receiver.respond = ({ events }) => ({ status: events.length > 3 ? 413 : 200 });
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  expect(receiver.sizes().at(0)).toBeGreaterThan(3);
  expect(receiver.sizes().slice(-1)[0]).toBeLessThanOrEqual(3);
  expect(await delivery(app.strapi, 'receipts').counts(id)).toMatchObject({ deadLetters: 0 });
});

test.each([400, 422])(
  '%i: the batch is split; the bad event alone is a dead letter; an accepted newer one closes it',
  async (status) => {
    const bad = await publish({ title: '关于退回重发的通知' });
    receiver.respond = (request) => ({
      status: has(request, bad) && eventOf(request, bad).type.endsWith('published') ? status : 200,
      body: { error: { message: '标题不合规范' } },
    });
    const id = await addSite(app.strapi, receiver);
    await arrived(app.strapi, id);
    expect(await receiptOf(bad, id)).toMatchObject({ status: 'rejected', reason: '标题不合规范' });
    for (const item of items)
      expect(await receiptOf(item, id)).toMatchObject({ status: 'accepted' });

    await approvedItems(app.strapi).update({
      documentId: bad,
      data: { title: '改过的标题' } as never,
      status: 'published',
    });
    await until(async () => (await receiptOf(bad, id))?.status === 'accepted');
    expect(await delivery(app.strapi, 'receipts').counts(id)).toMatchObject({ deadLetters: 0 });
  },
);

test('410 switches the site off; resume turns it on and goes on where it stood', async () => {
  receiver.respond = () => ({ status: 410 });
  const id = await addSite(app.strapi, receiver);
  await until(async () => (await siteOf(app.strapi, id)).state === 'off');
  expect(await siteOf(app.strapi, id)).toMatchObject({ cursor: '0' });
  const count = receiver.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(receiver.requests).toHaveLength(count);
  receiver.respond = () => ({ status: 200 });
  await delivery(app.strapi, 'sites').resume(id);
  await arrived(app.strapi, id);
});

test('only the newest state of a subject is sent, and a withdrawal follows', async () => {
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  await delivery(app.strapi, 'sites').pause(id);
  receiver.requests.length = 0;
  const draft = await app.strapi.documents(ITEM).create({ data: publishableItem(city) as never });
  expect(await receiptOf(draft.documentId, id)).toMatchObject({ status: 'nothing' });
  const documentId = await publish({ title: '第一版' });
  expect(await receiptOf(documentId, id)).toMatchObject({ status: 'waiting', sequence: null });
  const update = (title: string) =>
    approvedItems(app.strapi).update({ documentId, data: { title } as never, status: 'published' });
  await update('第二版');
  await update('第三版');
  await delivery(app.strapi, 'sites').resume(id);
  await until(() => all().length > 0);
  expect(all().map((event) => event.data.title)).toEqual(['第三版']);
  await app.strapi.documents(ITEM).unpublish({ documentId });
  await until(() => all().length > 1);
  expect(all().at(-1)).toMatchObject({
    type: 'gongkai.information_item.withdrawn',
    subject: documentId,
    data: { documentId, kind: 'withdrawn' },
  });
  await arrived(app.strapi, id);
  expect(await receiptOf(documentId, id)).toMatchObject({ status: 'accepted', isWithdrawal: true });
});

test('a request carries at most 100 events, and the cursor ends at the head of the log', async () => {
  for (let order = 1; order <= 120; order += 1) {
    const data = { scheme: 'subject' as const, code: `s${order}`, name: `类目${order}`, order };
    await app.strapi.documents(CATEGORY).create({ data });
  }
  const id = await addSite(app.strapi, receiver);
  await arrived(app.strapi, id);
  expect(receiver.sizes()[0]).toBe(100);
  expect(receiver.requests).toHaveLength(2);
  expect(new Set(all().map((event) => event.subject)).size).toBe(all().length);
  expect(await delivery(app.strapi, 'receipts').counts(id)).toMatchObject({
    accepted: all().length,
  });
}, 120_000);

function eventOf(request: ReceivedRequest, documentId: string | undefined): ReceivedEvent {
  const event = request.events.find((one) => one.subject === documentId);
  if (!event) throw new Error(`no event of ${documentId}`);
  return event;
}
