/** 条例第十五条、第三十二条: third parties are asked in writing, and what they answer, or do not, decides in the way of the law. */
import { assess } from '../../../../src/domain/classification/assess';
import type { ConsultationFacts } from '../../../../src/domain/classification/item-facts';
import { calendarFromChineseDays } from '../../../../src/domain/working-days/calendar-from-chinese-days';
import { thirdPartyDueOn } from '../../../../src/domain/working-days/third-party-due-on';
import { assessed, MAY_PUBLISH, PUBLIC_BEFORE, PUBLISHABLE, TODAY } from './item-for-tests';

const calendar = calendarFromChineseDays(2025, 2026);
const ASKED: ConsultationFacts = {
  isNamed: true,
  sentOn: '2026-09-28',
  receivedOn: '2026-09-29',
  answeredOn: null,
  outcome: null,
  organDecision: null,
  decisionReason: null,
  toldOn: null,
};
const answered = (outcome: string, change: Partial<ConsultationFacts> = {}): ConsultationFacts => ({
  ...ASKED,
  outcome,
  answeredOn: outcome === 'silent' || outcome === 'unreachable' ? null : '2026-10-10',
  ...change,
});
const DISCLOSED = { organDecision: 'disclose', decisionReason: '不损害其合法权益' };
const OVERRIDDEN = {
  organDecision: 'override',
  decisionReason: '食品安全，公共利益重大',
  toldOn: '2026-11-01',
};
const asked = (...consultations: ConsultationFacts[]) =>
  assessed({ consultations }, { calendar }).violations;

describe('what is to be published', () => {
  test.each<[string, ConsultationFacts, string[]]>([
    ['尚无结果', ASKED, ['consultation_open']],
    ['第三方同意公开的，予以公开', answered('agreed'), []],
    ['不同意且有合理理由的，不予公开', answered('refused_with_grounds'), ['consultation_refused']],
    [
      'even where the organ writes down that it discloses',
      answered('refused_with_grounds', DISCLOSED),
      ['consultation_refused'],
    ],
    ['公共利益: 可以决定予以公开', answered('refused_with_grounds', OVERRIDDEN), []],
    [
      '公共利益: 理由',
      answered('refused_with_grounds', { ...OVERRIDDEN, decisionReason: ' ' }),
      ['override_incomplete'],
    ],
    [
      '公共利益: 书面告知第三方',
      answered('refused_with_grounds', { ...OVERRIDDEN, toldOn: null }),
      ['override_incomplete'],
    ],
    [
      '无合理理由: the organ decides',
      answered('refused_without_grounds'),
      ['consultation_decision_missing'],
    ],
    ['无合理理由, decided', answered('refused_without_grounds', DISCLOSED), []],
    [
      'a decision without a reason',
      answered('refused_without_grounds', { ...DISCLOSED, decisionReason: null }),
      ['consultation_decision_missing'],
    ],
    [
      'a decision to withhold',
      answered('refused_without_grounds', { ...DISCLOSED, organDecision: 'withhold' }),
      ['consultation_decision_differs'],
    ],
    [
      '逾期未提出意见: neither consent nor refusal',
      answered('silent'),
      ['consultation_decision_missing'],
    ],
    ['逾期未提出意见, decided', answered('silent', DISCLOSED), []],
    ['无法联系', answered('unreachable'), ['consultation_decision_missing']],
    ['无法联系, decided', answered('unreachable', DISCLOSED), []],
    ['nobody is named', answered('agreed', { isNamed: false }), ['consultation_incomplete']],
    ['never sent', answered('agreed', { sentOn: null }), ['consultation_incomplete']],
    ['no day of the answer', answered('agreed', { answeredOn: null }), ['consultation_incomplete']],
    [
      'no day of the refusal',
      answered('refused_without_grounds', { ...DISCLOSED, answeredOn: null }),
      ['consultation_incomplete'],
    ],
  ])('%s', (_case, consultation, codes) => {
    expect(asked(consultation)).toEqual(codes.map((code) => `${code}@consultations`));
  });

  test('one agreement among two consultations does not settle the other; each is named by its place', () => {
    expect(asked(answered('agreed'), ASKED)).toEqual(['consultation_open@consultations']);
    const { violations } = assess(
      { ...PUBLISHABLE, consultations: [answered('agreed'), ASKED] },
      { purpose: 'publish', today: TODAY, goLiveOn: null, calendar },
    );
    expect(violations[0]?.message).toContain('第2条');
  });

  test('原已公开 is no exception: harm to a third party goes on', () => {
    expect(assessed({ ...PUBLIC_BEFORE, consultations: [ASKED] }).violations).toEqual([
      'consultation_open@consultations',
    ]);
  });

  test('no consultation, nothing to ask', () => {
    expect(assessed({ consultations: [] }, { calendar })).toEqual(MAY_PUBLISH);
  });

  test.each([
    [{ sentOn: '2026-09-29', receivedOn: '2026-09-29' }, []],
    [{ sentOn: '2026-09-30' }, ['consultation_dates_out_of_order@consultations']],
    [{ answeredOn: '2026-09-28' }, ['consultation_dates_out_of_order@consultations']],
    [{ receivedOn: null }, []],
  ])('days that follow each other: %j', (change, warnings) => {
    expect(assessed({ consultations: [answered('agreed', change)] })).toEqual({
      ...MAY_PUBLISH,
      warnings,
    });
  });
});

describe('第三方应当自收到征求意见书之日起15个工作日内提出意见', () => {
  test('received on 2026-09-29, the last day is 2026-10-26', () => {
    expect(thirdPartyDueOn('2026-09-29', calendar)).toEqual({
      date: '2026-10-26',
      isProvisional: false,
    });
  });

  test.each([
    ['2026-10-26', ['silence_before_term@consultations'], []],
    ['2026-10-27', [], []],
  ])('silence on %s', (today, violations, warnings) => {
    const facts = {
      consultations: [answered('silent', DISCLOSED)],
      generatedOn: '2026-10-01',
      sourceAttributeOn: '2026-10-01',
    };
    expect(assessed(facts, { calendar, today })).toMatchObject({ violations, warnings });
  });

  test('without a day of receipt no silence can be counted', () => {
    expect(asked(answered('silent', { ...DISCLOSED, receivedOn: null }))).toEqual([
      'consultation_receipt_missing@consultations',
    ]);
  });

  test('without the calendar, or with a year whose notice is not known, a person counts', () => {
    const facts = { consultations: [answered('silent', DISCLOSED)] };
    const warnings = ['silence_term_unchecked@consultations'];
    expect(assessed(facts)).toEqual({ ...MAY_PUBLISH, warnings });
    const unconfirmed = calendar.filter(({ year }) => year !== 2026);
    expect(assessed(facts, { calendar: unconfirmed })).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

describe('不予公开: 第三方同意公开的，予以公开', () => {
  const withheld = {
    disclosure: 'withheld',
    ground: 'commercial_secret',
    groundHarm: '泄露报价',
    reassessOn: '2027-11-23',
  };
  test.each<[string, object, ConsultationFacts[], string[]]>([
    ['all agreed', {}, [answered('agreed')], ['third_party_agreed@ground']],
    ['one of two agreed', {}, [answered('agreed'), answered('refused_with_grounds')], []],
    ['nobody was asked', {}, [], []],
    ['still asked', {}, [ASKED], []],
    [
      'another ground than art. 15',
      { ground: 'internal_affairs', groundDiscretion: '值班' },
      [answered('agreed')],
      [],
    ],
    [
      'the organ decided to disclose',
      {},
      [answered('silent', DISCLOSED)],
      ['consultation_decision_differs@consultations'],
    ],
    [
      'the organ decided for the public interest',
      {},
      [answered('refused_with_grounds', OVERRIDDEN)],
      ['consultation_decision_differs@consultations'],
    ],
    [
      'the organ decided to withhold',
      {},
      [answered('silent', { ...DISCLOSED, organDecision: 'withhold' })],
      [],
    ],
  ])('%s', (_case, change, consultations, warnings) => {
    const facts = { ...withheld, ...change, consultations };
    expect(assessed(facts, { purpose: 'save', calendar })).toEqual({ ...MAY_PUBLISH, warnings });
  });
});
