import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Answer } from '../../../../src/plugins/publication/server/hot-answers/answer';
import {
  recordWire,
  replayBefore,
} from '../../../../src/plugins/publication/server/hot-answers/replay';

const BODY = Buffer.from('{"data":[]}');
const answer = (): Answer => ({
  status: 200,
  headers: {},
  body: BODY,
  forms: new Map(),
  versions: new Map(),
  wires: new Map(),
  mayBeKept: true,
  isVersion: true,
  ownVersion: null,
});

let server: http.Server;
let kept: Answer;
let isCertain: boolean;
/** How often the application was asked. */
let asked: number;
let more: Record<string, string>;

beforeEach(async () => {
  [kept, isCertain, asked, more] = [answer(), true, 0, {}];
  server = http.createServer((_request, response) => {
    asked += 1;
    response.setHeader('ETag', '"one"');
    response.setHeader('Content-Type', 'application/json');
    response.setHeader('Content-Length', BODY.byteLength);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    for (const [name, value] of Object.entries(more)) response.setHeader(name, value);
    recordWire(kept, 'identity', BODY, response);
    response.end(BODY);
  });
  replayBefore(server, (url) =>
    isCertain && url === '/kept' ? kept.wires.get('identity') : undefined,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      http
        .request(
          { port, path, method, headers: { Connection: 'close', ...headers } },
          (response) => {
            let body = '';
            response.setEncoding('utf8').on('data', (part: string) => (body += part));
            response.on('end', () =>
              resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
            );
          },
        )
        .on('error', reject)
        .end();
    },
  );
const withoutDate = ({ date: _date, ...headers }: http.IncomingHttpHeaders) => headers;

test('what was answered once goes out again, with the same headers and bytes, and nobody else is asked', async () => {
  const first = await ask('/kept');
  const again = await ask('/kept');
  expect(asked).toBe(1);
  expect(again.body).toBe(first.body);
  expect(withoutDate(again.headers)).toEqual(withoutDate(first.headers));
});

test('whoever holds it is told so, without a word of the body', async () => {
  await ask('/kept');
  const { status, headers, body } = await ask('/kept', { 'If-None-Match': 'W/"one"' });
  expect([status, body, asked]).toEqual([304, '', 1]);
  expect(headers).toMatchObject({ etag: '"one"', 'x-content-type-options': 'nosniff' });
  expect(headers['content-type'] ?? headers['content-length']).toBeUndefined();
});

test.each([
  ['comes with a cookie', '/kept', { Cookie: 'a=b' }, 'GET'],
  ['comes with an Authorization', '/kept', { Authorization: 'Bearer x' }, 'GET'],
  ['is no GET', '/kept', {}, 'POST'],
  ['asks for something else', '/other', {}, 'GET'],
])('the application is asked by whoever %s', async (_who, path, headers, method) => {
  await ask('/kept');
  await ask(path, headers, method);
  expect(asked).toBe(2);
});

test('nothing goes out while the head is not certain', async () => {
  await ask('/kept');
  isCertain = false;
  await ask('/kept');
  expect(asked).toBe(2);
});

test('what sets a cookie was meant for somebody', async () => {
  more = { 'Set-Cookie': 'a=b' };
  await ask('/kept');
  await ask('/kept');
  expect(asked).toBe(2);
});
