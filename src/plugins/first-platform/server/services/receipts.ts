/**
 * What sites say they hold: for one subject, and counted. Receipts never touch the item; they are only shown beside it.
 */
import type { Core } from '@strapi/strapi';
import { publication } from '../plugin-services';
import { CURSORS, RECEIPTS, REFUSALS, SITES } from '../tables/steps';

export interface SubjectReceipt {
  site: { id: string; name: string; state: string };
  /** `waiting`: the newest state was not answered yet; `nothing`: it is not public and never was sent. */
  status: 'accepted' | 'rejected' | 'waiting' | 'nothing';
  /** The site answered a withdrawal: it shows the subject no more. */
  isWithdrawal: boolean;
  /** The newest sequence the site answered; null when it has answered none. */
  sequence: string | null;
  acceptedSequence: string | null;
  address: string | null;
  receivedAt: string | null;
  reason: string | null;
}

export interface SiteCounts {
  accepted: number;
  rejected: number;
  /** Changes behind the cursor; `isPendingWhole` false: there are more than were counted. */
  pending: number;
  isPendingWhole: boolean;
  deadLetters: number;
  exhausted: number;
}

/** Counting goes no further: more than this is "more than this". */
const MOST_COUNTED = 100;

export const receipts = ({ strapi }: { strapi: Core.Strapi }) => {
  const behind = async (sequence: number | string) => {
    const feed = publication(strapi, 'feed');
    const after = BigInt(sequence);
    if (after >= feed.head().sequence) return { pending: 0, isPendingWhole: true };
    const count = await feed.count({ after, limit: MOST_COUNTED + 1 });
    return { pending: Math.min(count, MOST_COUNTED), isPendingWhole: count <= MOST_COUNTED };
  };

  return {
    /** One line a site, in the order they were registered. `type` as in event types. */
    async forSubject(documentId: string, type = 'information_item'): Promise<SubjectReceipt[]> {
      const name = type.replaceAll('_', '-');
      const states = await publication(strapi, 'public-state').of(`api::${name}.${name}`, [
        documentId,
      ]);
      const newest = states.get(documentId)?.sequence;
      const rows = (await strapi.db
        .connection(`${SITES} as site`)
        .leftJoin(`${RECEIPTS} as receipt`, (join) =>
          join
            .on('receipt.site_id', 'site.id')
            .andOnVal('receipt.subject_type', type)
            .andOnVal('receipt.subject_id', documentId),
        )
        .leftJoin(`${REFUSALS} as refusal`, (join) =>
          join
            .on('refusal.site_id', 'receipt.site_id')
            .on('refusal.subject_type', 'receipt.subject_type')
            .on('refusal.subject_id', 'receipt.subject_id')
            .on('refusal.sequence', 'receipt.sequence'),
        )
        .orderBy(['site.created_at', 'site.id'])
        .select(
          ...['site.id', 'site.name', 'site.state', 'receipt.status', 'receipt.sequence'],
          'receipt.is_withdrawal',
          ...['receipt.accepted_sequence', 'receipt.url', 'receipt.received_at', 'refusal.reason'],
        )) as ReceiptRow[];
      return rows.map((row) => presentReceipt(row, newest === undefined ? null : BigInt(newest)));
    },

    async counts(siteId: string): Promise<SiteCounts> {
      const knex = strapi.db.connection;
      const received = (await knex(RECEIPTS)
        .where({ site_id: siteId })
        .groupBy('status')
        .select('status')
        .count({ count: '*' })) as Counted<'status'>[];
      const refused = (await knex(REFUSALS)
        .where({ site_id: siteId })
        .groupBy('state')
        .select('state')
        .count({ count: '*' })) as Counted<'state'>[];
      const cursor = (await knex(CURSORS)
        .where({ site_id: siteId, lane: 'fast' })
        .first('sequence')) as { sequence: number | string } | undefined;
      const byStatus = (status: string) =>
        Number(received.find((row) => row.status === status)?.count ?? 0);
      const byState = (state: string) =>
        Number(refused.find((row) => row.state === state)?.count ?? 0);
      return {
        accepted: byStatus('accepted'),
        rejected: byStatus('rejected'),
        ...(await behind(cursor?.sequence ?? 0)),
        deadLetters: byState('open') + byState('exhausted'),
        exhausted: byState('exhausted'),
      };
    },

    /**
     * Changes that an active site has not accepted, over all active sites: what lies behind its cursor (counted up to
     * 100 a site) and what it refused. 0 says that everything arrived everywhere.
     */
    async pending(): Promise<number> {
      const knex = strapi.db.connection;
      const active = knex(SITES).where({ state: 'active' }).select('id');
      const cursors = (await knex(CURSORS)
        .where({ lane: 'fast' })
        .whereIn('site_id', active.clone())
        .select('sequence')) as { sequence: number | string }[];
      const refused = await knex(REFUSALS)
        .whereNot({ state: 'closed' })
        .whereIn('site_id', active)
        .count({ count: '*' });
      let total = Number(refused[0]?.count ?? 0);
      for (const { sequence } of cursors) total += (await behind(sequence)).pending;
      return total;
    },
  };
};

type Counted<Key extends string> = Record<Key, string> & { count: number | string };

interface ReceiptRow {
  id: string;
  name: string;
  state: string;
  status: 'sent' | 'accepted' | 'rejected' | null;
  sequence: number | string | null;
  is_withdrawal: number | null;
  accepted_sequence: number | string | null;
  url: string | null;
  received_at: string | null;
  reason: string | null;
}

const presentReceipt = (row: ReceiptRow, newest: bigint | null): SubjectReceipt => {
  const { id, name, state, status } = row;
  const isAnswered = status === 'accepted' || status === 'rejected';
  return {
    site: { id, name, state },
    status: isAnswered && isCurrent(row, newest) ? status : hasNothing(row, newest),
    isWithdrawal: isAnswered && row.is_withdrawal === 1,
    sequence: isAnswered ? String(row.sequence) : null,
    acceptedSequence: row.accepted_sequence === null ? null : String(row.accepted_sequence),
    address: row.url,
    receivedAt: isAnswered ? row.received_at : null,
    reason: status === 'rejected' ? row.reason : null,
  };
};

/** What is not public any more is answered for when the site answered the withdrawal. */
const isCurrent = (row: ReceiptRow, newest: bigint | null): boolean =>
  newest === null
    ? row.is_withdrawal === 1
    : row.sequence !== null && BigInt(row.sequence) >= newest;

const hasNothing = (row: ReceiptRow, newest: bigint | null): 'nothing' | 'waiting' =>
  newest === null && row.status === null ? 'nothing' : 'waiting';
