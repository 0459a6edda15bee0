/** Before Strapi's `POST /admin/login`: both fields are texts, and whoever guessed too often waits, whether the account exists or not. */
import type { Core } from '@strapi/strapi';
import { networkOf } from '../domain/client-address';
import { tooMany, type LimitedContext } from '../middlewares/refuse-beyond-limit';
import { own } from '../plugin-services';

interface Context extends LimitedContext {
  request: { body?: unknown };
  badRequest(message: string, details: Record<string, unknown>): void;
}

const LONGEST = 1000;

export const guardLogin =
  (strapi: Core.Strapi) => async (ctx: Context, next: () => Promise<unknown>) => {
    const { email, password } = (ctx.request.body ?? {}) as Record<string, unknown>;
    for (const [name, value] of Object.entries({ email, password })) {
      if (typeof value !== 'string' || value === '' || value.length > LONGEST) {
        const rule = `a text of 1 to ${LONGEST} characters`;
        return ctx.badRequest(`${name}：应为文字。`, { errors: [{ path: [name], message: rule }] });
      }
    }
    const { isOn } = strapi.plugin('access').config<{ isOn: boolean }>('limits');
    if (!isOn) return next();
    const network = networkOf(ctx.state.clientAddress ?? '');
    const attempt = await own(strapi, 'lock-out').attempt(String(email), network);
    if (attempt.lockedSeconds > 0) return tooMany(ctx, attempt.lockedSeconds);
    await next();
    if (ctx.status === 200) await attempt.succeeded();
    return undefined;
  };
