/**
 * Answers of the content API in HTTP: one place for the status codes and the error shape of every public type.
 * 300 where two agencies use one index number or two items had one address, 308 from such an address, 410 for what was withdrawn, 404 for what was never public.
 * Over 150 lines because each kind of answer is written out.
 */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import type { Parsed, QueryError } from '../domain/query/plan';
import type { content } from './content';
import type { Moved } from './one';
import type { OneAnswer } from './one-work';
import { orUnavailable } from './unavailable';

type Content = ReturnType<typeof content>;

/** As the type keys it, or what is wrong with it. */
type Address = Parsed<string>;

export const answer = ({ strapi }: { strapi: Core.Strapi }) => {
  const read = () => strapi.plugin('publication').service<Content>('content');
  return {
    /** For the other public routes: 503 where reading took too long. Null: that has been answered. */
    orUnavailable,

    async list(context: Context, uid: string): Promise<void> {
      const found = await orUnavailable(
        context,
        read().list(uid, context.query as Record<string, unknown>),
      );
      if (!found) return;
      if (found.kind === 'list') {
        respondWith(context, found.json);
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
      refuse(context, found.error);
    },

    /** Any other reading that takes parameters: a body, or what is wrong with a parameter. */
    async reading(
      context: Context,
      read: () => Promise<
        | { kind: 'body'; body: object }
        | { kind: 'answer'; json: Uint8Array }
        | { kind: 'bad_query'; error: QueryError }
      >,
    ): Promise<void> {
      const found = await orUnavailable(context, read());
      if (found?.kind === 'bad_query') refuse(context, found.error);
      if (found?.kind === 'body') context.body = found.body;
      if (found?.kind === 'answer') respondWith(context, found.json);
    },

    async one(context: Context, uid: string, basePath: string): Promise<void> {
      const [unknown] = Object.keys(context.query).filter((name) => name !== 'populate');
      if (unknown !== undefined) {
        return refuse(context, {
          parameter: unknown,
          value: context.query[unknown],
          rule: 'is no parameter here',
          allowed: ['populate'],
        });
      }
      const found = await orUnavailable(context, read().one(uid, String(context.params.key)));
      if (found) respond(context, found, basePath);
    },

    /** The one that was found under an address elsewhere before. */
    async byAddress(context: Context, uid: string, basePath: string, address: Address) {
      if (!address.ok) return refuse(context, address.error);
      const found = await orUnavailable(context, read().byAddress(uid, address.value));
      if (found) respond(context, found, basePath);
    },
  };
};

/** @param json of the whole answer, as it was read. */
const respondWith = (context: Context, json: Uint8Array): void => {
  context.type = 'application/json; charset=utf-8';
  context.body = Buffer.from(json.buffer, json.byteOffset, json.byteLength);
};

const respond = (context: Context, found: OneAnswer | Moved, basePath: string): void => {
  switch (found.kind) {
    case 'moved': {
      const { documentId, slug } = found;
      const url = `${basePath}/${documentId}`;
      context.status = 308;
      context.set('Location', url);
      context.body = { data: { documentId, url, slug }, meta: {} };
      return;
    }
    case 'found':
      context.set('ETag', `"${found.version}"`);
      respondWith(context, found.json);
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
  context.status = status;
  context.body = { data: null, error: { status, name, message, details } };
};

const refuse = (context: Context, { parameter, value, rule, allowed }: QueryError): void =>
  fail(context, 400, 'ValidationError', `${parameter} ${rule}`, {
    code: 'invalid_parameter',
    parameter,
    value,
    allowed,
  });
