/** The decision table of push delivery (feed contract, "Push"): one line an answer. */
import {
  readAnswer,
  type Exchange,
  type Outcome,
} from '../../../src/plugins/first-platform/server/domain/read-answer';

const NOW = new Date('2026-03-02T04:05:06Z');
const answer = (status: number, body: unknown = null, retryAfter?: string): Exchange => ({
  kind: 'answer',
  status,
  body,
  retryAfter,
});
const accepted = (id: string, url: string | null = null) => ({ id, status: 'accepted', url });
const rejected = (id: string, reason: string) => ({ id, status: 'rejected', reason });
const failing = (failure: string, detail: string, waitSeconds: number | null = null) => ({
  kind: 'site_failing',
  failure,
  detail,
  waitSeconds,
});

const read = (exchange: Exchange, ids: string[]): Outcome => readAnswer(exchange, ids, NOW);

test.each([200, 201, 202, 204])('%i accepts every event when there are no receipts', (status) => {
  expect(read(answer(status), ['a', 'b'])).toEqual({
    kind: 'judged',
    verdicts: [accepted('a'), accepted('b')],
  });
});

test.each([
  ['a text', 'thank you'],
  ['no object', [1, 2]],
  ['receipts that are no list', { receipts: 'a' }],
  ['entries that are no receipts', { receipts: [null, 7, { id: 'a' }, { id: 'a', status: 'no' }] }],
  ['receipts for events that were not sent', { receipts: [{ id: 'z', status: 'rejected' }] }],
])('2xx with %s accepts every event', (_name, body) => {
  expect(read(answer(200, body), ['a'])).toEqual({ kind: 'judged', verdicts: [accepted('a')] });
});

test('2xx accepts what receipts do not name as rejected, and takes the address', () => {
  const body = {
    receipts: [
      { id: 'a', status: 'accepted', url: 'https://site.example/a' },
      { id: 'b', status: 'rejected', reason: 'no column' },
    ],
  };
  expect(read(answer(200, body), ['a', 'b', 'c'])).toEqual({
    kind: 'judged',
    verdicts: [accepted('a', 'https://site.example/a'), rejected('b', 'no column'), accepted('c')],
  });
});

test('an event named twice is rejected when one receipt says so, in either order', () => {
  const yes = { id: 'a', status: 'accepted' };
  const no = { id: 'a', status: 'rejected', reason: 'r' };
  for (const receipts of [
    [yes, no],
    [no, yes],
  ]) {
    expect(read(answer(200, { receipts }), ['a'])).toEqual({
      kind: 'judged',
      verdicts: [rejected('a', 'r')],
    });
  }
});

test.each([
  ['javascript:alert(1)', null],
  ['data:text/html,x', null],
  ['/relative', null],
  [7, null],
  [`https://site.example/${'x'.repeat(3000)}`, null],
  ['http://site.example/文', 'http://site.example/%E6%96%87'],
])('of the address %p a receipt keeps %p', (url, kept) => {
  const body = { receipts: [{ id: 'a', status: 'accepted', url }] };
  expect(read(answer(200, body), ['a'])).toEqual({
    kind: 'judged',
    verdicts: [accepted('a', kept)],
  });
});

test('a reason is one line of at most 500 characters', () => {
  const body = {
    receipts: [{ id: 'a', status: 'rejected', reason: `x\u0000\n${'长'.repeat(900)}` }],
  };
  expect(read(answer(200, body), ['a'])).toEqual({
    kind: 'judged',
    verdicts: [rejected('a', `x ${'长'.repeat(498)}`)],
  });
});

test.each<[string, Exchange, string[], Outcome | object]>([
  ['409 without receipts: one by one', answer(409), ['a', 'b'], { kind: 'resend', way: 'singly' }],
  [
    '409 for a single event: held already',
    answer(409),
    ['a'],
    { kind: 'judged', verdicts: [accepted('a')] },
  ],
  [
    '409 with receipts for all: as they say',
    answer(409, {
      receipts: [
        { id: 'a', status: 'rejected', reason: 'r' },
        { id: 'b', status: 'accepted' },
      ],
    }),
    ['a', 'b'],
    { kind: 'judged', verdicts: [rejected('a', 'r'), accepted('b')] },
  ],
  [
    '409 with receipts for some: one by one',
    answer(409, { receipts: [{ id: 'a', status: 'accepted' }] }),
    ['a', 'b'],
    { kind: 'resend', way: 'singly' },
  ],
  ['413: smaller', answer(413), ['a', 'b'], { kind: 'resend', way: 'smaller' }],
  [
    '413 for a single event: rejected',
    answer(413),
    ['a'],
    { kind: 'judged', verdicts: [rejected('a', 'HTTP 413')] },
  ],
  ['400: split', answer(400), ['a', 'b'], { kind: 'resend', way: 'split' }],
  ['422: split', answer(422), ['a', 'b'], { kind: 'resend', way: 'split' }],
  [
    '422 for a single event: rejected with its reason',
    answer(422, { error: { message: 'bad date' } }),
    ['a'],
    { kind: 'judged', verdicts: [rejected('a', 'bad date')] },
  ],
  [
    '400 for a single event: rejected with a receipt’s reason',
    answer(400, { receipts: [{ id: 'a', status: 'rejected', reason: 'r' }] }),
    ['a'],
    { kind: 'judged', verdicts: [rejected('a', 'r')] },
  ],
  ['410: off', answer(410), ['a'], { kind: 'switched_off' }],
  ['301: never followed', answer(301), ['a'], failing('redirected', 'HTTP 301')],
  ['304', answer(304), ['a'], failing('redirected', 'HTTP 304')],
  ['401', answer(401), ['a'], failing('unauthorised', 'HTTP 401')],
  ['403', answer(403), ['a'], failing('forbidden', 'HTTP 403')],
  ['404', answer(404), ['a'], failing('not_found', 'HTTP 404')],
  ['405', answer(405), ['a'], failing('unexpected_answer', 'HTTP 405')],
  ['418', answer(418), ['a', 'b'], failing('unexpected_answer', 'HTTP 418')],
  ['500', answer(500), ['a'], failing('server_error', 'HTTP 500')],
  ['502', answer(502), ['a', 'b'], failing('server_error', 'HTTP 502')],
  ['101', answer(101), ['a'], failing('unexpected_answer', 'HTTP 101')],
  ['429 without a time', answer(429), ['a'], failing('too_many_requests', 'HTTP 429')],
  ['429 with seconds', answer(429, null, '7'), ['a'], failing('too_many_requests', 'HTTP 429', 7)],
  [
    '503 with a date',
    answer(503, null, 'Mon, 02 Mar 2026 04:05:36 GMT'),
    ['a'],
    failing('unavailable', 'HTTP 503', 30),
  ],
  [
    'a time-out',
    { kind: 'no_answer', failure: 'timed_out', detail: '30 s' },
    ['a'],
    failing('timed_out', '30 s'),
  ],
  [
    'a TLS failure',
    { kind: 'no_answer', failure: 'tls_failed', detail: 'CERT_HAS_EXPIRED' },
    ['a', 'b'],
    failing('tls_failed', 'CERT_HAS_EXPIRED'),
  ],
])('%s', (_name, exchange, ids, expected) => {
  expect(read(exchange, ids)).toEqual(expected);
});

test('no answer about the site ever makes a dead letter', () => {
  for (let status = 100; status < 600; status += 1) {
    if ([400, 413, 422].includes(status) || (status >= 200 && status < 300)) continue;
    const outcome = read(answer(status), ['a']);
    const refused =
      outcome.kind === 'judged' &&
      outcome.verdicts.some((verdict) => verdict.status === 'rejected');
    expect({ status, refused }).toEqual({ status, refused: false });
  }
});

test('a request without events is a mistake of the caller', () => {
  expect(() => read(answer(200), [])).toThrow('at least one event');
});
