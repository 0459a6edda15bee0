/** The contract of public files, held against real answers: also where a store fails, and where readers are limited. */
import { startApplication, type Application } from '../support/application';
import { buildSmallCity } from '../support/city';
import { s3Peer, type S3Peer } from '../support/s3-peer';
import { contractOf, heldAgainst } from './contract.support';
import { addressOf, items, uploader } from './files.support';

const PATH = '/api/files/{sha256}/{name}';
const LIMIT = 40;

jest.setTimeout(60_000);

let peer: S3Peer;
let app: Application;
let held: ReturnType<typeof heldAgainst>;
let address: string;
let former: string;

beforeAll(async () => {
  peer = await s3Peer();
  app = await startApplication(undefined, {
    FILES_STORE: 's3',
    GONGKAI_READ_RATE_LIMIT: String(LIMIT),
    ...peer.environment,
  });
  const upload = await uploader(app);
  const item = items(app, await buildSmallCity(app.strapi));
  const [first, second] = [await upload.text('甲.txt', '一'), await upload.text('甲.txt', '二二')];
  const documentId = await item.published(first);
  await item.revised(documentId, second);
  [former, address] = [addressOf(first, '甲.txt'), addressOf(second, '甲.txt')];
  held = heldAgainst(await contractOf(app));
});
afterAll(async () => {
  await app.stop();
  await peer.stop();
  process.env.FILES_STORE = '';
  process.env.GONGKAI_READ_RATE_LIMIT = '';
});

const holds = async (status: number, headers: Record<string, string> = {}, at = address) => {
  const answer = await app.request.get(at).set(headers).buffer(true).expect(status);
  held.expectDescribed(answer, PATH);
  return answer;
};

test('whole, in part, again, and not', async () => {
  const { etag } = (await holds(200)).headers as { etag: string };
  await holds(206, { Range: 'bytes=0-1', 'If-Range': etag });
  await holds(200, { Range: 'bytes=0-1', 'If-Range': '"another"' });
  await holds(304, { 'If-None-Match': etag });
  await holds(412, { 'If-Match': '"another"' });
  await holds(416, { Range: 'bytes=100-' });
  await holds(404, {}, address.replace(/\w{4}\//, '0000/'));
  await holds(308, {}, former);
});

test('what may be sent along is described', () => {
  const names = held
    .operationOf(PATH)
    .parameters.filter((parameter) => parameter.in === 'header')
    .map(({ name }) => name);
  expect(names.sort()).toEqual(['If-Match', 'If-None-Match', 'If-Range', 'Range']);
});

test('a store that fails', async () => {
  peer.breakDown(true);
  await holds(503);
  peer.breakDown(false);
});

test('more requests than the limit', async () => {
  for (let asked = 0; asked < LIMIT; asked += 1) await app.request.get(address);
  const { headers } = await holds(429);
  expect(Number(headers['retry-after'])).toBeGreaterThan(0);
});
