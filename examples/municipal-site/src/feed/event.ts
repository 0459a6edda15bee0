/**
 * The envelope of one event (CloudEvents 1.0 JSON) and how its type is read. The envelope is what
 * the receiver decides on; the document in `data` is looked at only when the event is applied. Pure.
 */
import { type DocumentType, isDocumentType } from './documents';
import { isObject } from './shape';

export interface FeedEvent {
  id: string;
  type: string;
  subject: string;
  time: string;
  /** 20 digits, zero-padded: comparing the strings compares the numbers. */
  sequence: string;
  epoch: string;
  /** SHA-256, in hex, of the RFC 8785 form of `data`. */
  datahash: string;
  data: unknown;
}

export type Meaning =
  | { kind: 'state'; type: DocumentType }
  | { kind: 'withdrawal'; type: DocumentType }
  | { kind: 'unknown' };

/** `published` and `revised` both mean "this is the state now": each is an upsert. */
export function meaningOf(type: string): Meaning {
  const [, name = '', change] = /^gongkai\.([a-z_]+)\.([a-z_]+)$/.exec(type) ?? [];
  if (!isDocumentType(name)) return { kind: 'unknown' };
  if (change === 'published' || change === 'revised') return { kind: 'state', type: name };
  if (change === 'withdrawn') return { kind: 'withdrawal', type: name };
  return { kind: 'unknown' };
}

/** The envelope, or the name of the first attribute that is missing or not in its form. */
export function readEnvelope(value: Record<string, unknown>): FeedEvent | { missing: string } {
  const text = (name: string) => (typeof value[name] === 'string' ? value[name] : '');
  const missing = ['id', 'type', 'subject', 'epoch'].find((name) => text(name).trim() === '');
  if (missing) return { missing };
  if (value['specversion'] !== '1.0') return { missing: 'specversion' };
  if (!/^\d{20}$/.test(text('sequence'))) return { missing: 'sequence' };
  if (!/^[0-9a-f]{64}$/.test(text('datahash'))) return { missing: 'datahash' };
  if (!isObject(value['data'])) return { missing: 'data' };
  return {
    id: text('id'),
    type: text('type'),
    subject: text('subject'),
    time: text('time'),
    sequence: text('sequence'),
    epoch: text('epoch'),
    datahash: text('datahash'),
    data: value['data'],
  };
}
