/**
 * What a site is told when a subject it holds leaves its scope: a withdrawal of kind `out_of_scope` with the same
 * sequence. Its id is a UUIDv5 (RFC 9562) of the log entry and the site, so that sending it again repeats the id.
 * Pure.
 */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { subjectTypeOf, type FeedEvent } from './feed-event';

export function outOfScopeEvent(event: FeedEvent, siteId: string): FeedEvent {
  const indexNumber = typeof event.data.indexNumber === 'string' ? event.data.indexNumber : null;
  const data = { documentId: event.subject, indexNumber, kind: 'out_of_scope', replacedBy: null };
  return {
    ...event,
    id: uuidV5(siteId, event.id),
    type: `gongkai.${subjectTypeOf(event)}.withdrawn`,
    datahash: createHash('sha256')
      .update(canonicalize(data) ?? '')
      .digest('hex'),
    data,
  };
}

/** RFC 9562 section 5.5; `namespace` is a UUID. */
export function uuidV5(namespace: string, name: string): string {
  const space = Buffer.from(namespace.replaceAll('-', ''), 'hex');
  if (space.length !== 16) throw new Error(`uuidV5: "${namespace}" is not a UUID`);
  const bytes = createHash('sha1').update(space).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
