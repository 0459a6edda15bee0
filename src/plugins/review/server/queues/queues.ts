/**
 * The working lists (台账) of those who review: what waits for them, newest last, by keyset pages; titles only, never a body. Each is one
 * indexed query over the rows that the review keeps of drafts, debts, plans and notices.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { QUEUES, type Queue } from '../../../../domain/review/queues';
import { access, publication } from '../plugin-services';
import { invalid } from '../refusals';
import { DEBTS, DRAFTS, ERASURES, NOTICES, SCHEDULES } from '../tables/steps';

export interface QueueEntry {
  documentId: string;
  type: string;
  name: string | null;
  agencyId: string | null;
  state: string;
  /** Since when it waits, or when it is due. */
  at: string;
}

export interface QueuePage {
  entries: QueueEntry[];
  /** To be given back for the next page; null: there is none. */
  next: string | null;
}

const PAGE = 50;

interface Source {
  table: string;
  /** By which the list is ordered, and its key. */
  at: string;
  id: string;
  state: string;
  where(query: Knex.QueryBuilder): Knex.QueryBuilder;
  right: string;
}

const inState = (state: string, right: string, more = (query: Knex.QueryBuilder) => query) => ({
  table: DRAFTS,
  at: 'state_since',
  id: 'subject_id',
  state: 'state',
  where: (query: Knex.QueryBuilder) => more(query.where('list.state', state)),
  right,
});

const noticeOf = (kinds: readonly string[], right: string): Source => ({
  table: NOTICES,
  at: 'due_on',
  id: 'subject_id',
  state: 'kind',
  where: (query) => query.whereNull('list.closed_at').whereIn('list.kind', kinds),
  right,
});

const isLastLevel = (query: Knex.QueryBuilder) =>
  query.whereRaw('?? = ??', ['list.next_level', 'list.levels']);
const isNotLastLevel = (query: Knex.QueryBuilder) =>
  query.whereRaw('?? < ??', ['list.next_level', 'list.levels']);

const SOURCES: Record<Queue, Source> = {
  to_review: {
    ...inState('submitted', 'review'),
    where: (query) => isNotLastLevel(query.whereIn('list.state', ['submitted', 'reviewed'])),
  },
  to_approve: {
    ...inState('reviewed', 'approve'),
    where: (query) => isLastLevel(query.whereIn('list.state', ['submitted', 'reviewed'])),
  },
  to_check: inState('approved', 'check', (query) => query.where('list.is_light_checked', 0)),
  ready: inState('approved', 'publish', (query) =>
    query.where({
      'list.is_light_checked': 1,
      'list.is_public': 0,
      'list.disclosure': 'proactive',
    }),
  ),
  returned: inState('returned', 'update'),
  referred: inState('referred', 'refer'),
  debts: {
    table: DEBTS,
    at: 'due_on',
    id: 'id',
    state: 'kind',
    where: (query) => query.whereNull('list.settled_at'),
    right: 'countersign',
  },
  scheduled: {
    table: SCHEDULES,
    at: 'publish_at',
    id: 'id',
    state: 'state',
    where: (query) => query.where('list.state', 'waiting'),
    right: 'schedule',
  },
  undetermined: noticeOf(['undetermined_warning', 'undetermined_overdue'], 'read_draft'),
  reassessments: noticeOf(['reassessment_due'], 'reassess'),
  validity: noticeOf(['validity_due'], 'update'),
  erasures: {
    table: ERASURES,
    at: 'proposed_at',
    id: 'id',
    state: 'order_number',
    where: (query) => query.whereNull('list.confirmed_at'),
    right: 'erase',
  },
};

export const queues = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** What waits for this person, of the agencies where they have the right that the list is about. */
  async list(queue: Queue, personId: number, after: string | null): Promise<QueuePage> {
    const source = SOURCES[queue];
    const reach = await access(strapi).reach(personId, source.right);
    if (reach !== 'all' && reach.length === 0) return { entries: [], next: null };
    const rows = await page(strapi, source, reach, after);
    const shown = rows.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      entries: shown.map(({ document_id, subject_type, name, agency_id, state, at }) => ({
        documentId: document_id,
        type: subject_type,
        name,
        agencyId: agency_id,
        state,
        at,
      })),
      next: rows.length > PAGE && last ? `${last.at}|${last.key}` : null,
    };
  },

  /** How many wait in each list, counted up to 100. */
  async counts(personId: number): Promise<Partial<Record<Queue, number>>> {
    const counts: Partial<Record<Queue, number>> = {};
    const rights = QUEUES.map((queue) => SOURCES[queue].right);
    const reaches = await access(strapi).reaches(personId, rights);
    for (const queue of QUEUES) {
      const source = SOURCES[queue];
      const reach = reaches.get(source.right) ?? [];
      if (reach !== 'all' && reach.length === 0) continue;
      const some = listOf(strapi, source, reach).select(`list.${source.id}`).limit(100);
      const [row] = (await strapi.db.connection.count('* as count').from(some.as('some'))) as {
        count: number | string;
      }[];
      counts[queue] = Number(row?.count ?? 0);
    }
    return counts;
  },
});

interface Row {
  document_id: string;
  subject_type: string;
  name: string | null;
  agency_id: string | null;
  state: string;
  at: string;
  key: string | number;
}

const listOf = (
  strapi: Core.Strapi,
  { table, where }: Source,
  reach: readonly string[] | 'all',
): Knex.QueryBuilder => {
  const types = publication(strapi, 'descriptors')
    .all()
    .filter(({ review }) => review !== undefined)
    .map(({ type }) => type);
  const query = where(strapi.db.connection(`${table} as list`).whereIn('list.subject_type', types));
  return reach === 'all' ? query : query.whereIn('list.agency_id', reach);
};

async function page(
  strapi: Core.Strapi,
  source: Source,
  reach: readonly string[] | 'all',
  after: string | null,
): Promise<Row[]> {
  const { table, at, id, state } = source;
  const query = listOf(strapi, source, reach)
    .orderBy([`list.${at}`, `list.${id}`])
    .limit(PAGE + 1)
    .select(
      'list.subject_id as document_id',
      'list.subject_type',
      'list.agency_id',
      `list.${state} as state`,
      `list.${at} as at`,
      `list.${id} as key`,
    );
  if (table === DRAFTS) query.select('list.name');
  else {
    query
      .leftJoin(`${DRAFTS} as draft`, (join) =>
        join
          .on('draft.subject_type', 'list.subject_type')
          .andOn('draft.subject_id', 'list.subject_id'),
      )
      .select('draft.name');
  }
  const cursor = cursorOf(after, id === 'id');
  if (cursor)
    query.whereRaw('(??, ??) > (?, ?)', [`list.${at}`, `list.${id}`, cursor.at, cursor.key]);
  return (await query) as Row[];
}

/** `at|key` of the last entry shown. */
const cursorOf = (
  after: string | null,
  isNumbered: boolean,
): { at: string; key: string | number } | null => {
  if (after === null) return null;
  const match = /^([0-9TZ:.-]{10,30})\|([a-z0-9]{1,64})$/.exec(after);
  const [, at = '', key = ''] = match ?? [];
  if (!match || (isNumbered && !/^\d{1,9}$/.test(key))) {
    throw invalid('after', 'cursor_unknown');
  }
  return { at, key: isNumbered ? Number(key) : key };
};
