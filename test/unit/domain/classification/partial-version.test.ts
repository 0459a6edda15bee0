/** 条例第三十七条: 能够作区分处理的, the public version stands in place of the full one and bears its numbers. */
import { AGENCY, assessed, MAY_PUBLISH, PUBLIC_BEFORE, PUBLISHABLE } from './item-for-tests';

const FULL = {
  agencyCode: AGENCY.code,
  documentNumber: PUBLISHABLE.documentNumber,
  indexNumber: '016005032/2026-00009',
  isPartialVersion: false,
  isPublic: false,
  hasOtherPublicPartialVersion: false,
};
const PARTIAL = {
  isPartialVersion: true,
  fullVersion: FULL,
  body: '<p>本文已作区分处理。</p>',
};

test('a part-disclosure version with its full version, the same numbers and its note may be published', () => {
  expect(assessed(PARTIAL)).toEqual(MAY_PUBLISH);
});

test.each([
  [{ fullVersion: null }, ['full_version_missing@fullVersion']],
  [{ body: PUBLISHABLE.body }, ['partial_version_note_missing@body']],
  [{ body: PUBLISHABLE.body, summary: '节选' }, []],
  [{ fullVersion: { ...FULL, isPartialVersion: true } }, ['full_version_is_partial@fullVersion']],
  [{ fullVersion: { ...FULL, isPublic: true } }, ['full_version_is_public@fullVersion']],
  [
    { fullVersion: { ...FULL, hasOtherPublicPartialVersion: true } },
    ['other_partial_version_is_public@fullVersion'],
  ],
  [{ fullVersion: { ...FULL, agencyCode: 'X' } }, ['partial_version_agency_differs@agency']],
  [{ documentNumber: null }, ['partial_version_number_differs@documentNumber']],
  [{ documentNumber: '安政发〔2026〕10号' }, ['partial_version_number_differs@documentNumber']],
  [{ documentNumber: '安政发〔2026〕 9 号' }, []],
  [{ documentNumber: null, fullVersion: { ...FULL, documentNumber: null } }, []],
  [{ indexNumber: '016005032/2026-00009' }, []],
  [{ indexNumber: '016005032/2026-00010' }, ['partial_version_number_differs@indexNumber']],
  [{ indexNumber: '016005032/2026-00010', fullVersion: { ...FULL, indexNumber: null } }, []],
])('本文已作区分处理, %j', (change, violations) => {
  expect(assessed({ ...PARTIAL, ...change }).violations).toEqual(violations);
});

test('what was public before may come without its full version and without the note', () => {
  expect(assessed({ ...PUBLIC_BEFORE, isPartialVersion: true })).toEqual({
    ...MAY_PUBLISH,
    warnings: ['full_version_missing@fullVersion', 'partial_version_note_missing@body'],
  });
});

test('a full version is no part-disclosure version; one that names another is asked about', () => {
  expect(assessed({ fullVersion: FULL })).toEqual({
    ...MAY_PUBLISH,
    warnings: ['full_version_unused@fullVersion'],
  });
});

test.each([
  [true, ['partial_version_in_its_place@isPartialVersion']],
  [false, []],
])(
  'the full version while a part-disclosure version is public: %s',
  (hasPublicPartialVersion, violations) => {
    expect(assessed({ hasPublicPartialVersion }).violations).toEqual(violations);
  },
);

test('a document marked 删减后公开 is published in part alone', () => {
  const marked = {
    ...PARTIAL,
    sourceAttribute: 'withheld',
    sourceAttributeReason: '含个人隐私',
    sourceAttributeMark: '（此件删减后公开）',
  };
  expect(assessed(marked)).toEqual(MAY_PUBLISH);
  expect(assessed({ ...marked, sourceAttributeMark: null }).violations).toEqual([
    'source_attribute_widened@sourceAttribute',
  ]);
});

test('a draft of another class is in order as it is', () => {
  const withheld = {
    disclosure: 'withheld',
    ground: 'internal_affairs',
    groundDiscretion: '值班',
    reassessOn: '2027-11-23',
  };
  expect(assessed({ ...withheld, isPartialVersion: true }, { purpose: 'save' })).toEqual(
    MAY_PUBLISH,
  );
});
