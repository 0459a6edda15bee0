/** 条例第二章、第三章: what may be published, by whom and on which basis. */
import { AGENCY, assessed, MAY_PUBLISH, PUBLIC_BEFORE, PUBLISHABLE } from './item-for-tests';

test('以公开为常态: an item that no rule objects to may be published', () => {
  expect(assessed({})).toEqual(MAY_PUBLISH);
});

describe('第二条: 政府信息是行政机关在履行行政管理职能过程中制作或者获取的，以一定形式记录、保存的信息', () => {
  const OUTSIDE = 'not_government_information@documentNumber';
  test.each([
    ['安发〔2026〕3号', [OUTSIDE]],
    ['安办发〔2026〕3号', [OUTSIDE]],
    ['安办发[2026]3号', [OUTSIDE]],
    ['赣市监党组〔2020〕16号', [OUTSIDE]],
    ['中共安康市委〔2026〕3号', [OUTSIDE]],
    ['陕办发〔2026〕3号', [OUTSIDE]],
    ['安政发〔2026〕3号', []],
    ['安政办发〔2026〕3号', []],
    ['川办发〔2026〕3号', []],
    ['国发〔2026〕3号', []],
    [null, []],
  ])('number %s', (documentNumber, violations) => {
    expect(assessed({ documentNumber }).violations).toEqual(violations);
  });

  test('another city’s prefixes are a setting', () => {
    const partyNumberPrefixes = ['连发'];
    expect(
      assessed({ documentNumber: '连发〔2026〕1号' }, { partyNumberPrefixes }).violations,
    ).toEqual([OUTSIDE]);
    expect(assessed({ documentNumber: '连发〔2026〕1号' }).violations).toEqual([]);
  });

  test.each([
    ['中共安康市委关于做好某项工作的通知', null, ['not_government_information@title'], []],
    ['安康市教育局党组关于干部任免的通知', null, ['not_government_information@title'], []],
    ['中共安康市委 安康市人民政府关于表彰的决定', null, [], ['party_maker_in_title@title']],
    ['中共安康市委关于做好某项工作的通知', '安政发〔2026〕9号', [], ['party_maker_in_title@title']],
    ['关于贯彻中共中央决定的通知', null, [], []],
  ])('title %s, number %s', (title, documentNumber, violations, warnings) => {
    expect(assessed({ title, documentNumber })).toMatchObject({ violations, warnings });
  });

  test('what is not recorded anywhere is asked about; an attachment is a record', () => {
    expect(assessed({ body: '<p>&nbsp;</p>' }).warnings).toEqual(['content_missing@body']);
    expect(assessed({ body: null, attachments: [{ name: '附件.pdf' }] })).toEqual(MAY_PUBLISH);
  });
});

describe('第十条: 谁制作谁公开，谁保存谁公开', () => {
  test.each([
    [{ source: null }, ['source_missing@source']],
    [{ source: 'obtained_from_public' }, []],
    [{ source: 'obtained_from_organ' }, ['made_by_other_organ@source']],
    [{ source: 'bought' }, ['source_unknown@source']],
    [{ agency: null }, ['agency_missing@agency']],
    [{ agency: { ...AGENCY, kind: 'entrusted_organisation' } }, ['agency_is_entrusted@agency']],
    [{ agency: { ...AGENCY, validTo: '2026-11-09' } }, ['agency_closed@agency']],
    [{ agency: { ...AGENCY, validTo: '2026-11-10' } }, []],
  ])('%j', (change, violations) => {
    expect(assessed(change).violations).toEqual(violations);
  });

  test.each([
    [{ title: '【转载】国务院常务会议' }, ['repost_not_own_information@source']],
    [{ body: '<p>正文</p><p>来源：新华社</p>' }, ['repost_not_own_information@source']],
    [{ agency: { ...AGENCY, kind: 'internal_unit' } }, ['agency_internal_unit@agency']],
    [{ agency: { ...AGENCY, validFrom: '2026-11-11' } }, ['agency_not_yet_established@agency']],
    [{ agency: { ...AGENCY, validFrom: '2026-11-10' } }, []],
    [{ ...PUBLIC_BEFORE, source: null }, ['source_missing@source']],
    [{ ...PUBLIC_BEFORE, source: 'obtained_from_organ' }, ['made_by_other_organ@source']],
  ])('asked about: %j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

describe('第十一条: 需要批准的，经批准予以公开', () => {
  test.each([
    [null, ['approval_document_missing@approvalDocument']],
    ['统计局批准函〔2026〕1号', []],
  ])('approval %s', (approvalDocument, violations) => {
    const matter = { code: 'TJ-01', way: 'proactive', isApprovalRequired: true };
    expect(assessed({ approvalDocument, matter }).violations).toEqual(violations);
    expect(assessed({ approvalDocument }, { isApprovalRequired: true }).violations).toEqual(
      violations,
    );
  });

  test('a matter that needs none asks for none', () => {
    const matter = { code: 'TJ-02', way: 'proactive', isApprovalRequired: false };
    expect(assessed({ matter })).toEqual(MAY_PUBLISH);
  });
});

describe('第十二条: 目录包括索引、名称、内容概述、生成日期', () => {
  test.each([
    [{ title: ' \u200b' }, ['title_missing@title']],
    [{ summary: '' }, ['summary_missing@summary']],
    [{ generatedOn: null }, ['generated_on_missing@generatedOn']],
    [{ generatedOn: '2026-02-30' }, ['date_not_real@generatedOn']],
    [{ generatedOn: '2026-11-24' }, ['generated_on_future@generatedOn']],
    [{ generatedOn: '2026-11-23' }, []],
    [{ effectiveOn: '2026-2-1' }, ['date_not_real@effectiveOn']],
  ])('%j', (change, violations) => {
    expect(assessed(change).violations).toEqual(violations);
  });

  test.each([
    [
      { generatedOn: '1921-07-01', agency: { ...AGENCY, validFrom: null } },
      ['generated_on_implausible@generatedOn'],
    ],
    [{ generatedOn: '1949-10-01', agency: { ...AGENCY, validFrom: null } }, []],
    [{ effectiveOn: '2026-11-01' }, ['effective_before_generated@effectiveOn']],
    [{ effectiveOn: '2026-11-10' }, []],
  ])('asked about: %j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

test('a date that no calendar has is refused already at save, a day to come is only warned about', () => {
  expect(assessed({ generatedOn: '2026-02-30' }, { purpose: 'save' }).violations).toEqual([
    'date_not_real@generatedOn',
  ]);
  expect(assessed({ generatedOn: '2026-11-24' }, { purpose: 'save' })).toEqual({
    ...MAY_PUBLISH,
    warnings: ['generated_on_future@generatedOn'],
  });
});

test.each([
  [{ source: 'bought' }, 'source_unknown@source'],
  [{ disclosure: 'secret' }, 'disclosure_unknown@disclosure'],
  [{ ground: 'trade' }, 'ground_unknown@ground'],
  [{ sourceAttribute: 'nonsense' }, 'source_attribute_unknown@sourceAttribute'],
])('a code of no list is refused already at save: %j', (change, violation) => {
  expect(assessed(change, { purpose: 'save' }).violations).toContain(violation);
});

describe('第十九条至第二十一条: proactive disclosure rests on a clause or on a matter of the catalogue', () => {
  const MATTER = { code: 'SZJS-01', way: 'proactive' };
  test.each([
    [{ clauses: [] }, ['basis_missing@clauses']],
    [{ clauses: [], matter: MATTER }, []],
    [{ clauses: ['art19'] }, []],
    [{ clauses: ['art20_16'] }, ['clause_unknown@clauses', 'basis_missing@clauses']],
    [{ clauses: ['law2007_art10_1'] }, ['clause_2007_for_new_item@clauses']],
    [
      { clauses: ['law2007_art10_1', 'art20_1'], nature: 'other' },
      ['clause_2007_for_new_item@clauses'],
    ],
    [{ ground: 'internal_affairs' }, ['proactive_has_ground@ground']],
  ])('%j', (change, violations) => {
    expect(assessed(change).violations).toEqual(violations);
  });

  test.each([
    [{ clauses: ['art21_township'] }, ['clause_not_of_agency@clauses']],
    [{ clauses: ['art21_municipal_county'] }, []],
    [
      { clauses: ['art21_municipal_county'], agency: { ...AGENCY, level: 'township' } },
      ['clause_not_of_agency@clauses'],
    ],
    [{ clauses: ['art21_township'], agency: { ...AGENCY, level: 'township' } }, []],
    [{ matter: { code: 'X', way: 'on_request' } }, ['matter_way_differs@matter']],
    [{ clauses: ['art20_1'] }, ['nature_missing@nature']],
  ])('asked about: %j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

describe('原已公开 (old address and date) stands in for clause, matter and summary', () => {
  test.each([
    [
      { clauses: [], summary: null },
      [],
      ['summary_to_be_supplied@summary', 'clause_to_be_supplied@clauses'],
    ],
    [{ clauses: ['law2007_art9_2'] }, [], []],
    [{ priorPublishedOn: null }, ['prior_publication_incomplete@priorPublishedOn'], []],
    [
      { priorPublicationAddress: null },
      ['prior_publication_incomplete@priorPublicationAddress'],
      [],
    ],
    [
      { priorPublishedOn: '2026-12-01', clauses: [] },
      ['basis_missing@clauses', 'prior_publication_future@priorPublishedOn'],
      [],
    ],
    [{ priorPublishedOn: '2026-08-01' }, [], ['prior_publication_after_go_live@priorPublishedOn']],
    [
      { priorPublishedOn: '2010-04-30' },
      [],
      ['prior_publication_before_generation@priorPublishedOn'],
    ],
    [{ title: '' }, ['title_missing@title'], []],
  ])('%j', (change, violations, warnings) => {
    expect(assessed({ ...PUBLIC_BEFORE, ...change })).toMatchObject({ violations, warnings });
  });

  test('it is a basis for what was public, not for what is withheld', () => {
    expect(
      assessed({
        ...PUBLIC_BEFORE,
        disclosure: 'undetermined',
        researchNote: 'x',
        decisionOwner: 'y',
      }).decision,
    ).toBe('must_not_publish');
  });
});

test('every reason is told at once, in the three languages, with the article', () => {
  const facts = { ...PUBLISHABLE, title: null, agency: null, disclosure: null };
  expect(assessed(facts).violations).toEqual([
    'agency_missing@agency',
    'title_missing@title',
    'disclosure_missing@disclosure',
  ]);
});
