/** Terms and their clocks: publication, 待定, referral, 定期评估审查; and the class of what is public. */
import { calendarFromChineseDays } from '../../../../src/domain/working-days/calendar-from-chinese-days';
import { undeterminedClock } from '../../../../src/domain/working-days/undetermined-clock';
import { assessed, MAY_PUBLISH, PUBLIC_BEFORE } from './item-for-tests';

const calendar = calendarFromChineseDays(2025, 2026);

describe('第二十六条: 自该政府信息形成或者变更之日起20个工作日内', () => {
  const OVERDUE = ['publication_overdue@generatedOn'];
  const formed = { generatedOn: '2026-09-29', sourceAttributeOn: '2026-09-28' };
  test.each([
    ['2026-11-02', {}, []],
    ['2026-11-03', {}, OVERDUE],
    ['2026-11-03', { disclosure: 'on_request', clauses: [], disclosureReason: '面窄' }, []],
    ['2026-11-03', { generatedOn: '2026-05-31' }, []],
    ['2026-11-03', PUBLIC_BEFORE, []],
  ])('formed 2026-09-29, on %s, %j', (today, change, warnings) => {
    const answer = assessed({ ...formed, ...change }, { purpose: 'save', today, calendar });
    expect(answer).toEqual({ ...MAY_PUBLISH, warnings });
  });

  test.each([
    ['2026-10-14', { workingDays: 7 }, []],
    ['2026-10-15', { workingDays: 7 }, OVERDUE],
    ['2026-10-19', { days: 20 }, []],
    ['2026-10-20', { days: 20 }, OVERDUE],
    ['2026-11-03', null, OVERDUE],
  ])('另有规定的，从其规定: on %s, %j', (today, term, warnings) => {
    const matter = { code: 'X', way: 'proactive', term };
    expect(assessed({ ...formed, matter }, { today, calendar }).warnings).toEqual(warnings);
  });

  test('nothing is said without the calendar, nor of what is public already', () => {
    expect(assessed(formed)).toEqual(MAY_PUBLISH);
    expect(assessed({ ...formed, slug: 'the-slug' }, { calendar })).toEqual(MAY_PUBLISH);
  });
});

describe('待定: the clock of 20 working days runs on, with a warning at the tenth', () => {
  test.each([
    ['2026-10-16', 'running'],
    ['2026-10-19', 'warning'],
    ['2026-11-02', 'warning'],
    ['2026-11-03', 'overdue'],
  ])('since 2026-09-29, on %s: %s', (today, state) => {
    expect(undeterminedClock({ startsOn: '2026-09-29', today, calendar })).toEqual({
      state,
      warnsOn: '2026-10-19',
      dueOn: '2026-11-02',
      isProvisional: false,
    });
  });

  test('a year whose notice is not known makes it provisional', () => {
    const clock = undeterminedClock({ startsOn: '2026-12-15', today: '2026-12-16', calendar });
    expect(clock).toMatchObject({ state: 'running', isProvisional: true });
  });
});

describe('第十七条: 报有关主管部门或者保密行政管理部门确定', () => {
  const REFERRED = {
    referredTo: '安康市国家保密局',
    referredOn: '2026-11-12',
    referralAnsweredOn: '2026-11-20',
  };
  const UNANSWERED = 'referral_unanswered@referralAnsweredOn';
  test.each([
    [REFERRED, [], []],
    [{ ...REFERRED, referralAnsweredOn: null }, [UNANSWERED], []],
    [{ ...REFERRED, referralAnsweredOn: null, ...PUBLIC_BEFORE }, [], [UNANSWERED]],
    [{ ...REFERRED, referredTo: ' ' }, [], ['referral_incomplete@referredTo']],
    [{ ...REFERRED, referredOn: null }, [], ['referral_incomplete@referredOn']],
    [{ referredTo: '安康市国家保密局' }, [UNANSWERED], ['referral_incomplete@referredOn']],
    [{ ...REFERRED, referralAnsweredOn: '2026-11-12' }, [], []],
    [
      { ...REFERRED, referralAnsweredOn: '2026-11-11' },
      [],
      ['referral_dates_out_of_order@referralAnsweredOn'],
    ],
    [{ ...REFERRED, referralAnsweredOn: '2026-11-23' }, [], []],
    [
      { ...REFERRED, referralAnsweredOn: '2026-11-24' },
      [],
      ['referral_dates_out_of_order@referralAnsweredOn'],
    ],
    [
      { referredTo: 'x', referredOn: '2026-11-24' },
      [UNANSWERED],
      ['referral_dates_out_of_order@referredOn'],
    ],
  ])('%j', (change, violations, warnings) => {
    expect(assessed(change)).toMatchObject({ violations, warnings });
  });

  test('a referral under way is in order while the class is open', () => {
    const facts = {
      disclosure: 'undetermined',
      researchNote: '是否涉密待定',
      decisionOwner: '信息公开办',
      referredTo: '安康市国家保密局',
      referredOn: '2026-11-12',
    };
    expect(assessed(facts, { purpose: 'save' })).toEqual(MAY_PUBLISH);
  });
});

describe('第十八条: 对不予公开的政府信息进行定期评估审查', () => {
  const withheld = {
    disclosure: 'withheld',
    ground: 'internal_affairs',
    groundDiscretion: '值班安排',
  };
  test.each([
    [{ reassessOn: '2027-11-23' }, []],
    [{ reassessOn: '2026-11-23' }, []],
    [{ reassessOn: '2026-11-22' }, ['reassessment_overdue@reassessOn']],
    [{}, ['reassess_on_missing@reassessOn']],
    [{ generatedOn: '2026-06-01' }, ['reassess_on_missing@reassessOn']],
    [{ generatedOn: '2026-05-31' }, []],
    [{ generatedOn: '2026-05-31', reassessOn: '2026-11-22' }, ['reassessment_overdue@reassessOn']],
    [{ disclosure: 'proactive', ground: null, reassessOn: '2026-11-22' }, []],
  ])('%j', (change, warnings) => {
    expect(assessed({ ...withheld, ...change }, { purpose: 'save' })).toEqual({
      ...MAY_PUBLISH,
      warnings,
    });
  });
});

describe('第十六条第二款: 法律、法规、规章规定上述信息应当公开的，从其规定', () => {
  const YIELDS = ['ground_yields_to_duty@ground'];
  const matter = { code: 'X', way: 'proactive' };
  test.each([
    ['process_information', { clauses: ['art20_6'] }, YIELDS],
    ['enforcement_file', { clauses: ['art20_6'] }, YIELDS],
    ['process_information', { clauses: [], matter }, YIELDS],
    ['process_information', { clauses: [], matter: { ...matter, way: 'on_request' } }, []],
    ['process_information', { clauses: ['law2007_art9_1'] }, []],
    ['internal_affairs', { clauses: ['art20_2'] }, []],
  ])('%s, %j', (ground, change, warnings) => {
    const facts = {
      disclosure: 'withheld',
      ground,
      groundDiscretion: '尚在讨论',
      reassessOn: '2027-11-23',
      ...change,
    };
    const found = assessed(facts, { purpose: 'save' }).warnings;
    expect(found.filter((one) => one.startsWith('ground_'))).toEqual(warnings);
  });
});

describe('变更公开属性: the class of what is public is not changed by saving', () => {
  const withheld = { disclosure: 'withheld', ground: 'internal_affairs', groundDiscretion: 'x' };
  test.each([
    ['proactive', {}, []],
    ['proactive', withheld, ['class_of_public_item@disclosure']],
    [null, withheld, []],
    [undefined, withheld, []],
  ])('public as %s, saved as %j', (publicDisclosure, change, violations) => {
    const context = publicDisclosure === undefined ? {} : { publicDisclosure };
    expect(assessed(change, { purpose: 'save', ...context }).violations).toEqual(violations);
  });
});

test.each(['referralAnsweredOn', 'sourceAttributeOn', 'reassessOn'])(
  'a date that no calendar has is refused at save: %s',
  (field) => {
    expect(assessed({ [field]: '2026-02-30' }, { purpose: 'save' }).violations).toContain(
      `date_not_real@${field}`,
    );
  },
);
