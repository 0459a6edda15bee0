/**
 * Answers to the public that were given before, given again before anything else of the server is asked. Stands first in
 * `config/middlewares.ts`. An answer is labelled with the head of the log as it was before it was read, so it is never older than its
 * label; it is given only while the label is the head, and nothing is given, called current or kept while the head is not certain.
 * What comes with a cookie, an Authorization or a body is neither kept here nor shared. All answers of these routes, kept or not, have the
 * same headers: the fixed ones, and a few of their own by name. What has gone out once is then given by the HTTP server itself (`replay.ts`).
 */
import type { Core } from '@strapi/strapi';
import type { Context, Next } from 'koa';
import { headName, type Head } from '../log/head';
import type { HeadWatch } from '../log/head-watch';
import { bytesOf, recordedAnswer, type Answer } from './answer';
import { encoded, preferredEncoding, type Encoding } from './encodings';
import { keptAnswers } from './kept-answers';
import { pathMatcher } from './path-matcher';
import { recordWire, replayBefore } from './replay';
import { shortWay } from './short-way';
import { isHeld, versionOf } from './validators';

interface Settings {
  /** Paths with `:name` for one segment; whatever is not on the list passes by. */
  paths: string[];
  /** Sent with every answer of these paths. */
  headers: Record<string, string>;
  /** What is kept weighs at most so much. */
  megabytes: number;
  /** What is read anew passes these middlewares and no others (`short-way.ts`). */
  passing: string[];
  /** Whether what is kept goes out before anything that counts or limits readers has seen the request. */
  mayReplay: boolean;
}

/** Who asks with one of these is answered alone: who it is, or a body that is sent, may change the answer, if only into a refusal. */
const OF_SOMEBODY = ['Cookie', 'Authorization', 'Content-Length', 'Transfer-Encoding'];
/** Longer addresses are answered and not kept. */
const LONGEST_ADDRESS = 2_048;
/** Shorter bodies don't become smaller. */
const SHORTEST_TO_COMPRESS = 1_024;

export const hotAnswers = (
  { paths, headers, megabytes, passing, mayReplay }: Settings,
  { strapi }: { strapi: Core.Strapi },
) => {
  const isPublicRead = pathMatcher(paths);
  const readShortly = shortWay(strapi, paths, passing);
  const kept = keptAnswers(megabytes * 1024 * 1024);
  /** By label and address: who asks for what is being read right now waits for that one reading. */
  const underWay = new Map<string, Promise<Answer | null>>();
  if (mayReplay) {
    replayBefore(strapi.server.httpServer, (url, acceptEncoding) => {
      const head = headWatchOf(strapi).certain();
      const answer = head === null ? undefined : kept.get(labelOf(head), url);
      return answer?.wires.get(encodingFor(answer, acceptEncoding));
    });
  }

  return async (context: Context, next: Next): Promise<void> => {
    if (!['GET', 'HEAD'].includes(context.method) || !isPublicRead(context.path)) {
      await next();
      return;
    }
    // As it was asked: what is read later may write it otherwise for the log.
    const { url } = context;
    const head = await headWatchOf(strapi).current();
    const label = head && labelOf(head);
    const mayKeep =
      label !== null &&
      url.length <= LONGEST_ADDRESS &&
      OF_SOMEBODY.every((name) => context.get(name) === '');
    const answer = mayKeep
      ? await keptOrRead(label, context, () => readShortly(context, next))
      : await recordedAnswer(context, next);
    if (answer)
      await respond(context, answer, label === null ? null : { head: label, url }, headers);
  };

  async function keptOrRead(label: string, context: Context, next: Next): Promise<Answer | null> {
    const { url } = context;
    const known = kept.get(label, url);
    if (known) return known;
    const name = `${label} ${url}`;
    const reading = underWay.get(name);
    if (reading) return (await reading.catch(() => null)) ?? recordedAnswer(context, next);
    const own = recordedAnswer(context, next);
    underWay.set(name, own);
    try {
      const answer = await own;
      if (answer?.mayBeKept) kept.put(label, url, answer, 2 * bytesOf(answer));
      return answer;
    } finally {
      underWay.delete(name);
    }
  }
};

const headWatchOf = (strapi: Core.Strapi) =>
  strapi.plugin('publication').service<HeadWatch>('headWatch');

const labels = new WeakMap<Head, string>();

const labelOf = (head: Head): string => {
  const known = labels.get(head);
  if (known !== undefined) return known;
  const label = headName(head);
  labels.set(head, label);
  return label;
};

const encodingFor = (answer: Answer, acceptEncoding: string): Encoding =>
  bytesOf(answer) >= SHORTEST_TO_COMPRESS ? preferredEncoding(acceptEncoding) : 'identity';

const respond = async (
  context: Context,
  answer: Answer,
  version: { head: string; url: string } | null,
  headers: Record<string, string>,
): Promise<void> => {
  context.set({ ...headers, ...answer.headers });
  context.vary('Accept-Encoding');
  const encoding = encodingFor(answer, context.get('Accept-Encoding'));
  if (answer.isVersion && version !== null) {
    const etag = versionIn(answer, version, encoding);
    context.set('ETag', etag);
    if (isHeld(etag, context.get('If-None-Match'))) {
      context.status = 304;
      return;
    }
  }
  const body = await encoded(answer, encoding);
  if (encoding !== 'identity') context.set('Content-Encoding', encoding);
  context.status = answer.status;
  context.body = body;
  if (answer.isVersion && version !== null && !answer.wires.has(encoding))
    recordWire(answer, encoding, body, context.res);
};

const versionIn = (
  { versions, ownVersion }: Answer,
  { head, url }: { head: string; url: string },
  encoding: Encoding,
): string => {
  const known = versions.get(encoding);
  if (known !== undefined) return known;
  const version = versionOf(ownVersion ?? head, url, encoding);
  versions.set(encoding, version);
  return version;
};
