/**
 * Lets a request of the write API through when its token holds and grants the action the route names; puts the writer into
 * `ctx.state.writer`. 401 without a valid token (RFC 6750 3), 403 without the right. The route has `auth: false`: Strapi's own
 * strategies would take the token for one of theirs. It answers itself, because Strapi 5.54 drops the text of a thrown 401 or 403.
 */
import type { Core } from '@strapi/strapi';
import { networkOf } from '../domain/client-address';
import { isAction } from '../domain/actions';
import { tokenFromHeader } from '../domain/token-text';
import { own } from '../plugin-services';
import { refuseBeyondLimit, type LimitedContext } from './refuse-beyond-limit';

interface Context extends LimitedContext {
  request: { headers: Record<string, string | string[] | undefined> };
  state: Record<string, unknown> & LimitedContext['state'];
  remove(name: string): void;
  unauthorized(message: string, details: Record<string, unknown>): void;
  forbidden(message: string, details: Record<string, unknown>): void;
}

export const writeToken = (config: { action?: unknown }, { strapi }: { strapi: Core.Strapi }) => {
  const { action } = config;
  if (!isAction(action)) throw new Error(`write-token needs an action, got ${String(action)}`);

  return async (ctx: Context, next: () => Promise<unknown>) => {
    const { authorization } = ctx.request.headers;
    const header = Array.isArray(authorization) ? authorization[0] : authorization;
    ctx.set('Cache-Control', 'no-store');
    // What a token shows is for no website's script.
    ctx.remove('Access-Control-Allow-Origin');
    if (!header) {
      ctx.set('WWW-Authenticate', 'Bearer realm="gongkai"');
      return ctx.unauthorized('需要写入令牌（Authorization: Bearer gk_…）。', {
        code: 'token_missing',
      });
    }
    const token = tokenFromHeader(header);
    const writer = token && (await own(strapi, 'tokens').verify(token));
    const limited = writer
      ? await refuseBeyondLimit(strapi, ctx, 'token', String(writer.tokenId))
      : await refuseBeyondLimit(
          strapi,
          ctx,
          'wrong_token',
          networkOf(ctx.state.clientAddress ?? ''),
        );
    if (limited) return;
    if (!writer) {
      ctx.set('WWW-Authenticate', 'Bearer realm="gongkai", error="invalid_token"');
      return ctx.unauthorized('写入令牌无效、已吊销或其持有人已停用。', { code: 'token_invalid' });
    }
    if (!writer.may(action)) {
      return ctx.forbidden(`角色 ${writer.role} 没有“${action}”的权限。`, {
        code: 'right_missing',
        action,
        role: writer.role,
        allowed: writer.actions,
      });
    }
    ctx.state.writer = writer;
    return next();
  };
};
