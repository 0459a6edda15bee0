/** The dead letters: events a site refused, still to be offered again (`open`) or given up (`exhausted`). */
import type { Core } from '@strapi/strapi';
import { REFUSALS, SITES } from '../tables/steps';

export interface DeadLetter {
  site: { id: string; name: string };
  subjectType: string;
  subject: string;
  sequence: string;
  eventId: string;
  reason: string;
  attempts: number;
  /** null: waits for a newer event of the subject. */
  nextAttemptAt: string | null;
  state: 'open' | 'exhausted';
  refusedAt: string;
}

const MOST_LISTED = 1000;

export const refusals = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** The latest first, at most 1,000. */
  async deadLetters(): Promise<DeadLetter[]> {
    const rows = (await strapi.db
      .connection(`${REFUSALS} as refusal`)
      .join(`${SITES} as site`, 'site.id', 'refusal.site_id')
      .whereNot('refusal.state', 'closed')
      .orderBy('refusal.refused_at', 'desc')
      .limit(MOST_LISTED)
      .select('refusal.*', 'site.name')) as Record<string, string | number | null>[];
    return rows.map((row) => ({
      site: { id: String(row.site_id), name: String(row.name) },
      subjectType: String(row.subject_type),
      subject: String(row.subject_id),
      sequence: String(row.sequence),
      eventId: String(row.event_id),
      reason: String(row.reason),
      attempts: Number(row.attempts),
      nextAttemptAt: row.next_attempt_at as string | null,
      state: row.state as DeadLetter['state'],
      refusedAt: String(row.refused_at),
    }));
  },
});
