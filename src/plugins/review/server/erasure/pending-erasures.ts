/** 清除 that was proposed and waits for a second person. */
import type { Knex } from 'knex';
import { keyOf, type Subject } from '../facts/subject';
import { ERASURES } from '../tables/steps';

export interface PendingErasure {
  id: number;
  orderName: string;
  orderNumber: string;
  orderedOn: string;
  proposedBy: string;
  proposedPerson: string;
}

interface Row {
  id: number;
  order_name: string;
  order_number: string;
  ordered_on: string;
  proposed_email: string;
  proposed_person: string;
}

export async function pendingErasures(knex: Knex, subject: Subject): Promise<PendingErasure[]> {
  const rows = (await knex(ERASURES)
    .where({ ...keyOf(subject), confirmed_at: null })
    .orderBy('id')) as Row[];
  return rows.map((row) => ({
    id: row.id,
    orderName: row.order_name,
    orderNumber: row.order_number,
    orderedOn: row.ordered_on,
    proposedBy: row.proposed_email,
    proposedPerson: row.proposed_person,
  }));
}
