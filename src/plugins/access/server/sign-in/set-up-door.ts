/** `GET /admin/set-up/:code` exchanges the code for a cookie; `POST /admin/register-admin` asks for the cookie. */
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { own } from '../plugin-services';

const COOKIE = 'gongkai_set_up';
const COOKIE_MILLISECONDS = 3_600_000;

export const setUp = ({ strapi }: { strapi: Core.Strapi }) => ({
  async open(ctx: Context): Promise<void> {
    const { code } = ctx.params as { code: string };
    if (!(await own(strapi, 'first-administrator').holds(code))) return void ctx.notFound();
    ctx.cookies.set(COOKIE, code, {
      httpOnly: true,
      sameSite: 'strict',
      secure: ctx.secure,
      path: '/admin',
      maxAge: COOKIE_MILLISECONDS,
      overwrite: true,
    });
    ctx.set('Cache-Control', 'no-store');
    ctx.redirect('/admin/auth/register-admin');
  },
});

export const guardFirstAdministrator =
  (strapi: Core.Strapi) =>
  async (ctx: Context, next: () => Promise<unknown>): Promise<unknown> => {
    const given = ctx.cookies.get(COOKIE) ?? '';
    if (!(await own(strapi, 'first-administrator').holds(given))) {
      return ctx.forbidden('请从服务器控制台显示的地址进入，再建立第一位管理员。', {
        code: 'set_up_code_missing',
      });
    }
    return next();
  };
