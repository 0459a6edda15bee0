/**
 * Answers of the content API in HTTP: one place for the status codes, the error shape and the caching headers of every public type.
 * 300 where two agencies use one index number, 410 for what was withdrawn, 404 for what was never public.
 * Over 150 lines because each kind of answer is written out.
 */
import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { HeadWatch } from '../log/head-watch';
import type { content, OneAnswer } from './content';
import { unsafeParameter } from './safe-names';
import { orUnavailable } from './unavailable';

type Content = ReturnType<typeof content>;

/** Raised with every change of the form of answers, so that nobody keeps one of the old form. */
const CONTRACT_VERSION = 1;

export const answer = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = () => strapi.plugin('publication').service<Content>('content');
  return {
    /** For the other public routes: 503 where reading took too long. Null: that has been answered. */
    orUnavailable,

    async list(context: Context, uid: string): Promise<void> {
      if (hasUnsafeName(context) || (await isFresh(strapi, context))) return;
      const found = await orUnavailable(
        context,
        read().list(uid, context.query as Record<string, unknown>),
      );
      if (!found) return;
      if (found.kind === 'list') {
        context.body = { data: found.data, meta: { pagination: found.pagination } };
        return;
      }
      if (found.kind === 'too_large') {
        const { pageSize, fitting } = found;
        fail(
          context,
          400,
          'ValidationError',
          `pagination[pageSize] is too large for these fields: ${fitting} of ${pageSize} fit into one answer`,
          {
            code: 'response_too_large',
            parameter: 'pagination[pageSize]',
            value: pageSize,
            fitting,
          },
        );
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
      if (hasUnsafeName(context)) return;
      const [unknown] = Object.keys(context.query).filter((name) => name !== 'populate');
      if (unknown !== undefined) {
        fail(context, 400, 'ValidationError', `${unknown} is no parameter here`, {
          code: 'invalid_parameter',
          parameter: unknown,
          allowed: ['populate'],
        });
        return;
      }
      if (await isFresh(strapi, context)) return;
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

const hasUnsafeName = (context: Context): boolean => {
  const parameter = unsafeParameter(context.querystring);
  if (parameter === null) return false;
  fail(context, 400, 'ValidationError', `${parameter} is no parameter here`, {
    code: 'invalid_parameter',
    parameter,
    value: null,
    allowed: [],
  });
  return true;
};

/**
 * Sets the ETag (epoch, sequence and address); answers 304 and true when the reader holds this version. While the head is not
 * known for certain there is neither: nobody is told that what they hold is current, or labels it with a number not given out.
 */
const isFresh = async (strapi: Core.Strapi, context: Context): Promise<boolean> => {
  context.set('Cache-Control', 'public, no-cache');
  const head = await strapi.plugin('publication').service<HeadWatch>('headWatch').current();
  if (!head) return false;
  const { epoch, sequence } = head;
  const version = createHash('sha256')
    .update(`${CONTRACT_VERSION}:${epoch}:${sequence}:${context.url}`)
    .digest('base64url')
    .slice(0, 27);
  context.set('ETag', `"${version}"`);
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
