/**
 * What is hashed, as golden values: they were computed with another tool, and whoever keeps an export relies on them.
 * They never change.
 */
import { createHash } from 'node:crypto';
import type { LedgerEntry } from '../../../types/ledger';
import {
  canonicalText,
  hashOfHeader,
  NO_HASH,
  rowFor,
} from '../../../src/plugins/ledger/server/domain/header';
import { hashOfSeal, shanghaiDay, startRoot } from '../../../src/plugins/ledger/server/domain/seal';
import { recordingTime, shifted } from '../../../src/plugins/ledger/server/domain/recording-time';

const entry: LedgerEntry = {
  subjectType: 'information_item',
  subjectId: 'abc',
  act: 'approved',
  actor: 'lin@ankang.example',
  from: 'reviewed',
  to: 'approved',
  ground: null,
  contentHash: null,
  details: { 理由: '符合', b: [1, null], a: true },
};
const place = { ordinal: 1, recordedAt: '2026-03-01T01:02:03.004Z', previousHash: NO_HASH };

describe('the hash of a row', () => {
  it('is the SHA-256 of the RFC 8785 form of its header', () => {
    const { header, details } = rowFor(entry, place);
    expect(details).toBe('{"a":true,"b":[1,null],"理由":"符合"}');
    const text =
      '{"act":"approved","actor":"lin@ankang.example","content_hash":null,' +
      `"details_hash":"${createHash('sha256').update(String(details)).digest('hex')}",` +
      '"from_state":"reviewed","ground":null,"ordinal":1,' +
      `"previous_hash":"${'0'.repeat(64)}","recorded_at":"2026-03-01T01:02:03.004Z",` +
      '"subject_id":"abc","subject_type":"information_item","to_state":"approved"}';
    expect(header.hash).toBe(createHash('sha256').update(text).digest('hex'));
    expect(header.details_hash).toBe(
      '73f7b95ba79216a9064a7a67b2f6d3d00dd1534fceeb1a111886ae4839ada089',
    );
    expect(header.hash).toBe('3a7af5df137a31659ded1fe097e49600868f7db252b7156c0db7578e6ad6f89e');
  });

  it('covers the id of the person, where there is one', () => {
    const { header } = rowFor({ ...entry, actorId: 'person:7' }, place);
    const { hash, ...fields } = header;
    expect(hash).toBe(createHash('sha256').update(canonicalText(fields)).digest('hex'));
    for (const actor_id of ['person:8', null]) {
      expect(hashOfHeader({ ...header, actor_id })).not.toBe(hash);
    }
    const before = rowFor(entry, place).header;
    expect(hashOfHeader({ ...before, actor_id: 'person:7' })).not.toBe(before.hash);
  });

  it('does not depend on the order in which details were given', () => {
    const turned = { a: true, b: [1, null], 理由: '符合' };
    const { header } = rowFor({ ...entry, details: turned }, place);
    expect(header.hash).toBe(rowFor(entry, place).header.hash);
  });

  it('is null for details that were not given', () => {
    expect(rowFor({ ...entry, details: null }, place)).toMatchObject({
      details: null,
      header: { details_hash: null },
    });
  });

  it('takes the stored row as it is, with its hash', () => {
    const { header } = rowFor(entry, place);
    expect(hashOfHeader({ ...header, ordinal: 1 })).toBe(header.hash);
    expect(hashOfHeader({ ...header, ordinal: 2 })).not.toBe(header.hash);
  });
});

describe('a seal', () => {
  it('covers a line a subject', () => {
    const root = startRoot();
    root.add({ subject_type: 'agency', subject_id: 'x', ordinal: 12, hash: 'aa' });
    root.add({ subject_type: 'information_item', subject_id: 'b', ordinal: 1, hash: 'bb' });
    expect(root.heads()).toBe(2);
    const lines = 'agency x 12 aa\ninformation_item b 1 bb\n';
    expect(root.digest()).toBe(createHash('sha256').update(lines).digest('hex'));
  });

  it('is hashed with the hash of the one before', () => {
    const cut = '2026-03-01T16:00:00.000Z';
    const seal = { number: 1, cut, heads: 2, root: 'ab', previous_hash: NO_HASH };
    expect(hashOfSeal(seal)).toBe(
      '386fd91166644a20c9b15fb85e3716d5fd3d3225105059caf645992876caf927',
    );
    expect(hashOfSeal({ ...seal, previous_hash: 'f'.repeat(64) })).not.toBe(hashOfSeal(seal));
  });

  it.each([
    ['2026-03-01T15:59:59.999Z', '2026-03-01'],
    ['2026-03-01T16:00:00.000Z', '2026-03-02'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
  ])('of %s belongs to %s in Shanghai', (instant, day) => {
    expect(shanghaiDay(instant)).toBe(day);
  });
});

describe('the time of recording', () => {
  const now = '2026-03-01T00:00:00.500Z';
  it.each([
    ['the clock', now, '', '', now],
    [
      'the clock, when all else is earlier',
      now,
      '2026-03-01T00:00:00.400Z',
      '2026-02-28T00:00:00.000Z',
      now,
    ],
    [
      "the subject's last row, when the clock was set back",
      now,
      '2026-03-01T00:00:01.000Z',
      '',
      '2026-03-01T00:00:01.000Z',
    ],
    ['after the newest cut, when that is ahead', now, '', now, '2026-03-01T00:00:00.501Z'],
  ])('is %s', (_, clock, last, cut, expected) => {
    expect(recordingTime(clock, last, cut)).toBe(expected);
  });

  it('is shifted over the end of a year', () => {
    expect(shifted('2026-12-31T23:59:59.999Z', 1)).toBe('2027-01-01T00:00:00.000Z');
  });
});
