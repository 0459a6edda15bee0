/** Asks, and says what came out that the caller has no right to. */
import type { Book, Canary } from './leaks.canaries';
import type { Caller } from './leaks.callers';
import type { Answer, Client } from './leaks.client';
import type { Address } from './leaks.routes';

export interface Leak {
  caller: string;
  route: string;
  path: string;
  status: number;
  what: string;
}

export interface Asked extends Address {
  caller: Caller;
  answer: Answer;
}

/** The one rule: a public field of what is public now is for everybody, all else for those who may read drafts at the item's agency. */
export const maySee = ({ reads }: Caller, { audience, agency }: Canary): boolean =>
  audience === 'everyone' || (reads as readonly string[]).includes(agency);

/** A slug is made of the first title and given for ever, so that addresses stay: whoever mends a title doesn't mend the slug. */
export const isKept = ({ item, part }: Canary): boolean =>
  item === 'proactive.superseded' && part === 'first:title';

export const leaksOf = (book: Book, { caller, route, path, answer }: Asked): Leak[] => {
  const own = new Set(book.found(path));
  return book
    .found(answer.all())
    .filter((canary) => !own.has(canary) && !maySee(caller, canary) && !isKept(canary))
    .map(({ item, part }) => ({
      caller: caller.name,
      route,
      path,
      status: answer.status,
      what: `${item} ${part}`,
    }));
};

/** Asks every address for every caller, a few at a time, in no promised order. */
export async function ask(
  client: Client,
  wanted: readonly { caller: Caller; address: Address; method?: string }[],
  note: (asked: Asked) => void,
): Promise<void> {
  let at = 0;
  const worker = async () => {
    for (let one = wanted[at++]; one; one = wanted[at++]) {
      const { caller, address, method = 'GET' } = one;
      const answer = await client.send(method, encodeURI(address.path), caller.headers);
      note({ ...address, caller, answer });
    }
  };
  await Promise.all(Array.from({ length: 6 }, worker));
}

/** What was asked: caller, route and item, which is one class in one state. A list is asked for every item, since each could be in it. */
export function combinations(
  asked: readonly { caller: Caller; address: Address }[],
  targets: readonly { key: string }[],
): number {
  const all = targets.map(({ key }) => key);
  return new Set(
    asked.flatMap(({ caller, address: { route, target } }) =>
      (target ? [target] : all).map((key) => `${caller.name} | ${route} | ${key}`),
    ),
  ).size;
}

/** Leaks by caller, route and field, for a message that can be read. */
export function summary(leaks: readonly Leak[], most = 60): string[] {
  const groups = new Map<string, { count: number; whats: Set<string> }>();
  for (const { caller, route, what, status } of leaks) {
    const key = `${caller} | ${route} | ${status}`;
    const group = groups.get(key) ?? { count: 0, whats: new Set<string>() };
    group.count += 1;
    group.whats.add(what);
    groups.set(key, group);
  }
  return [...groups]
    .map(([key, { count, whats }]) => `${key}: ${count} (${[...whats].slice(0, 5).join(', ')})`)
    .slice(0, most);
}

/** Of an answer what a reader could compare with another time: without its date, and without what is signed anew for each. */
export const comparable = (
  { status, headers, body }: Answer,
  without: readonly string[] = [],
): string => {
  const kept = Object.entries(headers).filter(
    ([name]) => !CHANGING.test(name) && !without.includes(name),
  );
  return JSON.stringify({ status, headers: kept, body: body.replace(SIGNED, 'signed') });
};

const CHANGING =
  /^(date|connection|keep-alive|x-response-time|.*ratelimit.*|retry-after|set-cookie)$/;
const SIGNED = /(\/api\/private-files\/[0-9a-f]{64})\?[^"\\]*/g;

/** What every answer to these questions was, by caller and path. */
export async function remember(
  client: Client,
  callers: readonly Caller[],
  addresses: readonly Address[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>();
  const wanted = callers.flatMap((caller) => addresses.map((address) => ({ caller, address })));
  await ask(client, wanted, ({ caller, path, answer }) => {
    answers.set(`${caller.name} ${path}`, comparable(answer));
  });
  return answers;
}

/** The questions whose answer is another one now. */
export const differences = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): string[] =>
  [...before]
    .filter(([question, answer]) => after.get(question) !== answer)
    .map(([question]) => question);
