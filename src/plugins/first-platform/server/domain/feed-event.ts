/**
 * The event that a site receives: CloudEvents 1.0 JSON as the publication log hands it out, and how its type is read.
 * Pure.
 */

export interface FeedEvent {
  specversion: '1.0';
  id: string;
  source: string;
  /** `gongkai.<subject type>.published|revised|withdrawn` */
  type: string;
  subject: string;
  time: string;
  /** 20 digits, zero-padded: text order is number order. */
  sequence: string;
  epoch: string;
  datahash: string;
  datacontenttype: string;
  data: Record<string, unknown>;
  represented?: true;
}

/** `gongkai.information_item.revised` → `information_item`; a type of another form is returned as it is. */
export function subjectTypeOf(event: Pick<FeedEvent, 'type'>): string {
  return /^gongkai\.([a-z_]+)\.[a-z]+$/.exec(event.type)?.[1] ?? event.type;
}

export function isWithdrawal(event: Pick<FeedEvent, 'type'>): boolean {
  return event.type.endsWith('.withdrawn');
}
