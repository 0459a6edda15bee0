/**
 * Refuses an address that is too long, too deep, too wide or none at all, and a multipart body where no file is taken or from whom is not signed in (it
 * would be written to disk before anybody asks who sends it). Stands before `strapi::query` and `strapi::body`. A read of the public has wider bounds,
 * those of its contract, and is refused in its form.
 */
import type { Core } from '@strapi/strapi';
import { isNoAddress } from '../domain/no-address';
import { isPublicRead } from '../domain/public-read';
import { findExcess, OF_OTHERS, OF_PUBLIC_READS, type Excess } from '../domain/request-bounds';
import { refuseRead, type ReadRefusal } from './refuse-read';

interface Context {
  method: string;
  path: string;
  url: string;
  status: number;
  body: unknown;
  is(type: string): string | false | null;
  get(name: string): string;
}

/** Of a signed-in person; the handler asks for the right. */
const TAKES_FILES = [
  /^\/upload\/?$/,
  /^\/upload\/files\/\d+\/replace\/?$/,
  /^\/admin\/project-settings\/?$/,
];

export const requestBounds =
  (_: unknown, { strapi }: { strapi: Core.Strapi }) =>
  async (ctx: Context, next: () => Promise<unknown>) => {
    if (isNoAddress(ctx.path)) return refuse(ctx, 404, 'Not Found', {});
    const isRead = isPublicRead(ctx.method, ctx.path);
    const excess = findExcess(ctx.url, isRead ? OF_PUBLIC_READS : OF_OTHERS);
    if (excess && isRead) return refuseRead(ctx, readRefusal(excess));
    if (excess) return refuse(ctx, excess.status, sentenceOf(excess), { ...excess });
    if (ctx.is('multipart')) {
      if (!TAKES_FILES.some((path) => path.test(ctx.path)))
        return refuse(ctx, 415, '此处不接收文件。', { code: 'no_files_here' });
      if (!(await isSignedIn(strapi, ctx.get('Authorization'))))
        return refuse(ctx, 401, '请先登录。', { code: 'sign_in_first' });
    }
    return next();
  };

const isSignedIn = async (strapi: Core.Strapi, authorization: string): Promise<boolean> => {
  const [, token = ''] = /^bearer\s+(\S+)$/i.exec(authorization) ?? [];
  const sessions = strapi.sessionManager('admin');
  const { isValid, payload } = sessions.validateAccessToken(token);
  return isValid && sessions.isSessionActive(payload.sessionId);
};

const SENTENCES: Record<Excess['code'], string> = {
  address_too_long: '地址过长',
  too_many_parameters: '查询参数过多',
  too_deep: '查询参数嵌套过深',
  list_too_long: '查询参数的列表过长',
  reserved_name: '查询参数使用了保留名称',
  malformed_name: '查询参数名称格式有误',
  not_utf8: '查询参数不是 UTF-8 编码',
};

const sentenceOf = ({ code, parameter, allowed }: Excess): string =>
  `${SENTENCES[code]}${parameter === null ? '' : `：${parameter}`}（允许：${allowed}）。`;

const RULES: Record<Excess['code'], string> = {
  address_too_long: 'is too long',
  too_many_parameters: 'is one parameter too many',
  too_deep: 'is nested too deeply',
  list_too_long: 'is of too long a list',
  reserved_name: 'is no parameter here',
  malformed_name: 'is no name of a parameter',
  not_utf8: 'is no UTF-8',
};

const readRefusal = ({ status, code, parameter, allowed }: Excess): ReadRefusal => ({
  status,
  code: code === 'address_too_long' ? code : 'invalid_parameter',
  parameter,
  rule: `${RULES[code]} (allowed: ${allowed})`,
  allowed: [allowed],
});

const NAMES: Record<number, string> = {
  400: 'ValidationError',
  401: 'UnauthorizedError',
  404: 'NotFoundError',
  414: 'URITooLongError',
  415: 'UnsupportedMediaTypeError',
};

const refuse = (ctx: Context, status: number, message: string, details: object): void => {
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: NAMES[status], message, details } };
};
