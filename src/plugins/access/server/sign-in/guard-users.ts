/**
 * Around Strapi's services of admin users: one answer and one time for every wrong sign-in, rules for a password wherever a person sets one
 * (first administrator, invitation, change, reset, by another administrator, made by a program, Strapi's commands), an end to all sessions
 * when it changes or the person is switched off, and Super Admin for Super Admins alone (`guard-accounts.ts`). Strapi 5.54 looks no password up for an account that does not exist, which tells by its quickness.
 */
import { randomBytes } from 'node:crypto';
import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';
import { checkChangedAccount, checkDeletedAccounts, checkNewAccount } from './guard-accounts';
import { passwordFault, type PasswordFault, type PasswordOwner } from '../domain/password-rules';

type Attributes = Record<string, unknown>;
interface Users {
  create(attributes: Attributes): Promise<unknown>;
  createFirstAdmin(attributes: Attributes): Promise<unknown>;
  updateById(id: number | string, attributes: Attributes): Promise<unknown>;
  resetPasswordByEmail(email: string, password: string): Promise<unknown>;
  deleteById(id: number | string): Promise<unknown>;
  deleteByIds(ids: (number | string)[]): Promise<unknown>;
}
interface User {
  password: string | null;
  isActive: boolean | null;
  blocked: boolean | null;
}
interface Auth {
  checkCredentials(given: { email: string; password: string }): Promise<unknown[]>;
  hashPassword(password: string): Promise<string>;
  validatePassword(password: string, hash: string): Promise<boolean>;
}
interface Services {
  extend<Service>(uid: string, extension: (service: Service) => Service): void;
}

export function guardUsers(strapi: Core.Strapi): void {
  const services = strapi.get('services') as unknown as Services;
  services.extend<Auth>('admin::auth', (auth) => ({ ...auth, ...equalAnswers(strapi, auth) }));
  services.extend<Users>('admin::user', (users) => ({
    ...users,
    /** Whoever is invited has no password yet. */
    async create(attributes) {
      await checkNewAccount(strapi, attributes);
      if (attributes.password) checkPassword(attributes.password, attributes);
      return users.create(attributes);
    },
    async createFirstAdmin(attributes) {
      checkPassword(attributes.password, attributes);
      return users.createFirstAdmin(attributes);
    },
    async updateById(id, attributes) {
      await checkChangedAccount(strapi, id, attributes);
      if (attributes.password !== undefined) {
        const known = await strapi.db.query('admin::user').findOne({ where: { id } });
        checkPassword(attributes.password, { ...known, ...attributes });
      }
      const updated = await users.updateById(id, attributes);
      if (attributes.password !== undefined || attributes.isActive === false) {
        await strapi.sessionManager('admin').invalidateRefreshToken(String(id));
      }
      return updated;
    },
    async deleteById(id) {
      await checkDeletedAccounts(strapi, [id]);
      return users.deleteById(id);
    },
    async deleteByIds(ids) {
      await checkDeletedAccounts(strapi, ids);
      return users.deleteByIds(ids);
    },
    /** `strapi admin:reset-user-password`. */
    async resetPasswordByEmail(email, password) {
      const known = await strapi.db.query('admin::user').findOne({ where: { email } });
      checkPassword(password, known ?? { email });
      await users.resetPasswordByEmail(email, password);
      if (known) await strapi.sessionManager('admin').invalidateRefreshToken(String(known.id));
    },
  }));
}

/** Before the change of one's own password: Strapi 5.54 ends all sessions first and asks its service then. */
export const checkOwnPassword =
  () =>
  (
    ctx: { state: { user?: PasswordOwner }; request: { body?: unknown } },
    next: () => Promise<unknown>,
  ) => {
    const { password } = (ctx.request.body ?? {}) as { password?: unknown };
    if (password !== undefined) checkPassword(password, ctx.state.user ?? {});
    return next();
  };

const equalAnswers = (strapi: Core.Strapi, auth: Auth): Pick<Auth, 'checkCredentials'> => {
  const nobodys = auth.hashPassword(randomBytes(32).toString('base64'));
  return {
    async checkCredentials({ email, password }) {
      const user = (await strapi.db
        .query('admin::user')
        .findOne({ where: { email } })) as User | null;
      const isRight = await auth.validatePassword(password, user?.password ?? (await nobodys));
      const mayEnter = user?.isActive === true && user.blocked !== true && user.password !== null;
      return isRight && mayEnter ? [null, user] : [null, false, { message: 'Invalid credentials' }];
    },
  };
};

const SENTENCES: Record<PasswordFault, string> = {
  too_short: '密码至少 12 个字符。',
  too_long: '密码不得超过 72 字节。',
  too_simple: '密码须同时含有小写字母、大写字母和数字。',
  names_person: '密码不得包含本人的邮箱名或姓名。',
  too_common: '密码过于常见：去掉常用词、年份、连续或重复的字符后所剩太少。',
};

const checkPassword = (password: unknown, owner: PasswordOwner): void => {
  const fault = typeof password === 'string' ? passwordFault(password, owner) : 'too_short';
  if (!fault) return;
  const message = SENTENCES[fault];
  throw new errors.ValidationError(message, {
    code: `password_${fault}`,
    errors: [{ path: ['password'], message, name: 'ValidationError' }],
  });
};
