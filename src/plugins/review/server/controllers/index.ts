/** What the admin asks of the review: read, validate, one call, answer. Who may do what is decided by the services, not here. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  ACTION_INPUTS,
  ITEM_ACTIONS,
  type ItemAction,
} from '../../../../domain/review/action-inputs';
import { isRealDate } from '../../../../domain/dates/date-string';
import { QUEUES } from '../../../../domain/review/queues';
import type { Person } from '../actions/actions';
import { access, entries, ledger, own, publication } from '../plugin-services';
import { withAgencyNames } from '../queues/agency-names';
import { forbidden, notFound } from '../refusals';

const date = z.string().refine(isRealDate, { error: '须是真实的日期 YYYY-MM-DD' });
const delegationBody = z.strictObject({
  kind: z.enum(['delegation', 'hand_over']),
  fromEmail: z.email(),
  toEmail: z.email(),
  role: z.string().max(40),
  agencyCode: z.string().max(18),
  fromOn: date,
  untilOn: date.nullable().default(null),
  reason: z.string().trim().min(1).max(2000),
});

const peopleQuery = z.strictObject({
  agencyCode: z.string().min(1).max(18),
  typed: z.string().trim().max(100).default(''),
});

const HISTORY_PAGE = 50;
const whole = z.coerce.number().int().positive().max(2_147_483_647);
const historyQuery = z.strictObject({
  after: whole.optional(),
  limit: whole.max(HISTORY_PAGE).optional(),
});

const items = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { uid, documentId } = subjectOf(ctx);
    const person = await personOf(strapi, ctx);
    requireReading(ctx, uid);
    const view = await own(strapi, 'view').of(uid, documentId, person);
    if (!view) throw notFound({ documentId });
    await requireAgency(strapi, person, 'read_draft', view.agencyId);
    ctx.body = { data: view };
  },

  async perform(ctx: Context): Promise<void> {
    const { uid, documentId } = subjectOf(ctx);
    const person = await personOf(strapi, ctx);
    const action = validated(z.enum(ITEM_ACTIONS), ctx.params.action, 'action') as ItemAction;
    const input = validated<object>(ACTION_INPUTS[action], ctx.request.body ?? {});
    await own(strapi, 'actions').perform({ uid, documentId, action, input, person } as never);
    const view = await own(strapi, 'view').of(uid, documentId, person);
    ctx.body = { data: view ?? (await whatWaitsOf(strapi, uid, documentId)) };
  },

  /** 操作留痕 of one item, newest first. */
  async history(ctx: Context): Promise<void> {
    const { uid, documentId } = subjectOf(ctx);
    requireReading(ctx, uid);
    const descriptor = publication(strapi, 'descriptors').find(uid);
    if (!descriptor) throw notFound({ uid });
    if (descriptor.review) await requireHistory(strapi, ctx, uid, documentId);
    else await requireSeen(strapi, ctx, uid, documentId);
    const { after, limit = HISTORY_PAGE } = validated(historyQuery, ctx.query);
    ctx.body = {
      data: await ledger(strapi).history(descriptor.type, documentId, {
        limit,
        ...(after !== undefined && { after }),
      }),
    };
  },
});

const lists = ({ strapi }: { strapi: Core.Strapi }) => ({
  async counts(ctx: Context): Promise<void> {
    const { personId } = await personOf(strapi, ctx);
    ctx.body = { data: await own(strapi, 'queues').counts(personId) };
  },

  async list(ctx: Context): Promise<void> {
    const { personId } = await personOf(strapi, ctx);
    const queue = validated(z.enum(QUEUES), ctx.params.queue, 'queue');
    const after = typeof ctx.query.after === 'string' ? ctx.query.after : null;
    const { entries, next } = await own(strapi, 'queues').list(queue, personId, after);
    ctx.body = { data: { entries: await withAgencyNames(strapi, entries), next } };
  },
});

const delegating = ({ strapi }: { strapi: Core.Strapi }) => ({
  async list(ctx: Context): Promise<void> {
    const { personId } = await personOf(strapi, ctx);
    const found = await own(strapi, 'delegations').list(personId);
    ctx.body = { data: await withAgencyNames(strapi, found) };
  },

  async people(ctx: Context): Promise<void> {
    const { personId } = await personOf(strapi, ctx);
    const asked = validated(peopleQuery, ctx.query);
    ctx.body = { data: await own(strapi, 'delegations').people(asked, personId) };
  },

  async add(ctx: Context): Promise<void> {
    const person = await personOf(strapi, ctx);
    const given = validated(delegationBody, ctx.request.body ?? {});
    const id = await own(strapi, 'delegations').add(given, person);
    ctx.status = 201;
    ctx.body = { data: { id } };
  },

  async end(ctx: Context): Promise<void> {
    const person = await personOf(strapi, ctx);
    const id = validated(whole, ctx.params.id, 'id');
    await own(strapi, 'delegations').end(id, person);
    ctx.status = 204;
  },
});

export const controllers = { items, lists, delegating };

const subjectOf = (ctx: Context): { uid: string; documentId: string } => ({
  uid: validated(z.string().regex(/^api::[a-z-]+\.[a-z-]+$/), ctx.params.uid, 'uid'),
  documentId: validated(z.string().regex(/^[a-z0-9]{1,64}$/), ctx.params.documentId, 'documentId'),
});

const personOf = async (strapi: Core.Strapi, ctx: Context): Promise<Person> => {
  const { id } = ctx.state.user as { id: number };
  const person = await access(strapi).of(id);
  if (!person) throw forbidden('right_missing');
  return person;
};

interface Ability {
  can(action: string, subject: string): boolean;
}

/** What is known of a draft is for those whose role reaches its agency; of one that names none, for Super Admin. */
const requireAgency = async (
  strapi: Core.Strapi,
  person: Person,
  right: 'read_draft' | 'read_ledger',
  agencyId: string | null,
): Promise<void> => {
  const mayRead =
    agencyId === null
      ? (await access(strapi).reach(person.personId, right)) === 'all'
      : await person.may(right, agencyId);
  if (!mayRead) throw forbidden('right_missing');
};

/** What has no review is seen, or not, as in the Content Manager. */
const requireSeen = async (
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
  documentId: string,
): Promise<void> => {
  const { personId } = await personOf(strapi, ctx);
  if ((await entries(strapi).seenOne(personId, uid, documentId)) === null)
    throw notFound({ documentId });
};

/** Of an item that is gone nobody knows the agency any more: its history is for Super Admin. */
const requireHistory = async (
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
  documentId: string,
): Promise<void> => {
  const person = await personOf(strapi, ctx);
  const view = await own(strapi, 'view').of(uid, documentId);
  return requireAgency(strapi, person, 'read_ledger', view?.agencyId ?? null);
};

/** Of an item that is gone: an erasure that was proposed. */
const whatWaitsOf = async (strapi: Core.Strapi, uid: string, documentId: string) => {
  const erasures = await own(strapi, 'view').erasuresOf(uid, documentId);
  return erasures.length > 0 ? { erasures } : null;
};

const requireReading = (ctx: Context, uid: string): void => {
  const ability = ctx.state.userAbility as Ability | undefined;
  if (!ability?.can('plugin::content-manager.explorer.read', uid)) throw forbidden('right_missing');
};

function validated<Output>(schema: z.ZodType<Output>, value: unknown, field = ''): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const found = result.error.issues.map(({ path, message }) => {
    const named = path.length > 0 ? path.map(String) : [field];
    return { path: named, code: 'invalid_value', message, name: 'ValidationError' };
  });
  throw new errors.ValidationError(
    found.map(({ path, message }) => `${path.join('.') || 'body'}：${message}`).join('；'),
    { errors: found },
  );
}
