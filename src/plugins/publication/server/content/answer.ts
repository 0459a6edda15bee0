/**
 * Answers of the content API in HTTP: one place for the status codes, the error shape and the caching headers of every public type.
 * 300 where two agencies use one index number, 410 for what was withdrawn, 404 for what was never public.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { HeadWatch } from '../log/head-watch';
import type { content, OneAnswer } from './content';

type Content = ReturnType<typeof content>;

/** PostgreSQL: query_canceled, by `statement_timeout`. */
const STATEMENT_TIMED_OUT = '57014';

/** Raised with every change of the form of answers, so that nobody keeps one of the old form. */
const CONTRACT_VERSION = 1;

export const answer = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = () => strapi.plugin('publication').service<Content>('content');
  return {
    async list(context: Context, uid: string): Promise<void> {
      if (isFresh(strapi, context)) return;
      const found = await orUnavailable(
        context,
        read().list(uid, context.query as Record<string, unknown>),
      );
      if (!found) return;
      if (found.kind === 'list') {
        context.body = { data: found.data, meta: { pagination: found.pagination } };
        return;
      }
      const { parameter, value, rule, allowed } = found.error;
      fail(context, 400, 'ValidationError', `${parameter} ${rule}`, {
        code: 'invalid_parameter',
        parameter,
        value,
        allowed,
      });
    },

    async one(context: Context, uid: string, basePath: string): Promise<void> {
      const [unknown] = Object.keys(context.query).filter((name) => name !== 'populate');
      if (unknown !== undefined) {
        fail(context, 400, 'ValidationError', `${unknown} is no parameter here`, {
          code: 'invalid_parameter',
          parameter: unknown,
          allowed: ['populate'],
        });
        return;
      }
      if (isFresh(strapi, context)) return;
      const found = await orUnavailable(context, read().one(uid, String(context.params.key)));
      if (found) respond(context, found, basePath);
    },
  };
};

const respond = (context: Context, found: OneAnswer, basePath: string): void => {
  switch (found.kind) {
    case 'found':
      context.body = { data: found.data, meta: {} };
      return;
    case 'ambiguous':
      context.status = 300;
      context.body = {
        data: found.candidates.map(({ documentId, agency }) => ({
          documentId,
          agency,
          url: `${basePath}/${documentId}`,
        })),
        meta: {},
      };
      return;
    case 'gone': {
      const { documentId, indexNumber, withdrawal, replacedBy } = found;
      fail(context, 410, 'GoneError', 'This has been withdrawn.', {
        documentId,
        indexNumber,
        kind: withdrawal,
        replacedBy,
      });
      return;
    }
    case 'unknown':
      fail(context, 404, 'NotFoundError', 'Not Found', {});
  }
};

/** A read that took too long is no fault of the reader: 503, and when to come again. */
const orUnavailable = async <Answer>(
  context: Context,
  reading: Promise<Answer>,
): Promise<Answer | null> => {
  try {
    return await reading;
  } catch (error) {
    if ((error as { code?: unknown }).code !== STATEMENT_TIMED_OUT) throw error;
    context.set('Retry-After', '5');
    fail(
      context,
      503,
      'ServiceUnavailableError',
      'Reading took too long: try again, or narrow the filters.',
      {},
    );
    return null;
  }
};

const fail = (
  context: Context,
  status: number,
  name: string,
  message: string,
  details: object,
): void => {
  // A refusal is nobody's version: asked again, it is looked at again.
  context.remove('ETag');
  context.status = status;
  context.body = { data: null, error: { status, name, message, details } };
};

/** Sets the ETag (epoch, sequence and address); answers 304 and true when the reader holds this version. */
const isFresh = (strapi: Core.Strapi, context: Context): boolean => {
  const { epoch, sequence } = strapi.plugin('publication').service<HeadWatch>('headWatch').head();
  const version = createHash('sha256')
    .update(`${CONTRACT_VERSION}:${epoch}:${sequence}:${context.url}`)
    .digest('base64url')
    .slice(0, 27);
  context.set('ETag', `"${version}"`);
  context.set('Cache-Control', 'public, no-cache');
  if (!heldVersions(context).includes(`"${version}"`)) return false;
  context.status = 304;
  return true;
};

/** A proxy that compresses makes the validators weak; for a reader the version is the same. */
const heldVersions = (context: Context): string[] =>
  context
    .get('If-None-Match')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
