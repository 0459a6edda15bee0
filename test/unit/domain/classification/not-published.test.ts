/** 条例第十三条至第十八条: the classes that are not published, and what each decision needs to be one. */
import { assessed, MAY_PUBLISH } from './item-for-tests';

/** Withheld, and the day of its next 评估审查 is recorded. */
const WITHHELD = { disclosure: 'withheld', reassessOn: '2027-11-23' };

const saved = (change: Parameters<typeof assessed>[0]) => assessed(change, { purpose: 'save' });

describe('只有主动公开的信息可以发布', () => {
  test.each([
    [
      'on_request',
      { disclosureReason: '涉及面窄', clauses: [] },
      'on_request_not_publishable@disclosure',
    ],
    [
      'withheld',
      { ground: 'internal_affairs', groundDiscretion: '内部值班安排' },
      'withheld_not_publishable@disclosure',
    ],
    [
      'undetermined',
      { researchNote: '研究中', decisionOwner: '信息公开办' },
      'undetermined_not_publishable@disclosure',
    ],
    [null, {}, 'disclosure_missing@disclosure'],
    ['secret', {}, 'disclosure_unknown@disclosure'],
  ])('%s', (disclosure, change, violation) => {
    expect(assessed({ disclosure, ...change })).toMatchObject({
      decision: 'must_not_publish',
      violations: [violation],
    });
  });

  test('a draft of another class is in order as it is', () => {
    expect(saved({ disclosure: 'on_request', disclosureReason: '涉及面窄', clauses: [] })).toEqual(
      MAY_PUBLISH,
    );
    expect(
      saved({
        ...WITHHELD,
        ground: 'process_information',
        groundDiscretion: '尚在讨论',
        clauses: [],
      }),
    ).toEqual(MAY_PUBLISH);
  });
});

describe('依申请公开 needs a written reason and never carries a ground', () => {
  const onRequest = { disclosure: 'on_request', clauses: [], disclosureReason: '仅涉及个别单位' };
  test.each([
    [{ disclosureReason: null }, 'on_request_reason_missing@disclosureReason'],
    [{ ground: 'personal_privacy' }, 'on_request_has_ground@ground'],
    [{ clauses: ['art20_7'] }, 'on_request_has_clause@clauses'],
    [{ disclosureReason: '含有个人隐私' }, 'on_request_reason_names_exemption@disclosureReason'],
    [{ matter: { code: 'X', way: 'proactive' } }, 'matter_way_differs@matter'],
  ])('%j', (change, code) => {
    expect(saved({ ...onRequest, ...change })).toEqual({ ...MAY_PUBLISH, warnings: [code] });
  });
});

describe('不予公开 needs a ground of arts 14-16', () => {
  test.each([
    [null, 'ground_missing@ground'],
    ['trade', 'ground_unknown@ground'],
  ])('%s', (ground, violation) => {
    expect(assessed({ disclosure: 'withheld', ground }).violations).toContain(violation);
  });

  test.each([
    ['commercial_secret', 'ground_harm_missing@groundHarm', { groundHarm: '泄露报价' }],
    ['personal_privacy', 'ground_harm_missing@groundHarm', { groundHarm: '暴露病情' }],
    [
      'internal_affairs',
      'ground_discretion_missing@groundDiscretion',
      { groundDiscretion: '后勤安排' },
    ],
    [
      'process_information',
      'ground_discretion_missing@groundDiscretion',
      { groundDiscretion: '讨论稿' },
    ],
    [
      'enforcement_file',
      'ground_discretion_missing@groundDiscretion',
      { groundDiscretion: '案卷未结' },
    ],
    [
      'forbidden_by_law',
      'ground_law_missing@groundLaw',
      { groundLaw: '《中华人民共和国统计法》第二十五条' },
    ],
  ])('%s needs its own explanation', (ground, code, explanation) => {
    expect(assessed({ disclosure: 'withheld', ground }).violations).toContain(code);
    expect(saved({ ...WITHHELD, ground, clauses: [], ...explanation })).toEqual(MAY_PUBLISH);
  });

  test.each([
    [{}, ['ground_danger_missing@disclosureReason']],
    [{ disclosureReason: '公开后可能危及水源地的公共安全' }, []],
    [{ groundHarm: '公开后可能危及水源地的公共安全' }, []],
    [{ groundLaw: '《中华人民共和国反恐怖主义法》' }, []],
  ])('公开后可能危及国家安全、公共安全、经济安全、社会稳定: %j', (explanation, warnings) => {
    expect(saved({ ...WITHHELD, ground: 'endangers_security', ...explanation })).toEqual({
      ...MAY_PUBLISH,
      warnings,
    });
  });

  test('no part of a state secret belongs into this system', () => {
    expect(saved({ ...WITHHELD, ground: 'state_secret' }).warnings).toEqual([
      'state_secret_in_system@ground',
    ]);
  });
});

describe('第十四条: 法律、行政法规禁止公开; a rule is not enough', () => {
  const LAW: string[] = [];
  const REFUSED = ['ground_law_not_law_or_regulation@groundLaw'];
  test.each([
    ['《中华人民共和国保守国家秘密法》', LAW],
    ['中华人民共和国统计法第二十五条', LAW],
    ['《中华人民共和国档案法》（2020年修订）第二十八条', LAW],
    ['《中华人民共和国传染病防治法》《某某办法》', LAW],
    ['《保安服务管理条例》', LAW],
    ['《城市供水条例》', LAW],
    ['《信访工作条例》', LAW],
    ['《中华人民共和国统计法实施条例》', LAW],
    ['《档案法实施办法》（国务院令第676号）', LAW],
    ['《全国人民代表大会常务委员会关于加强网络信息保护的决定》', LAW],
    ['《某某市档案管理办法》', REFUSED],
    ['《国家统计局保密规定》', REFUSED],
    ['《工作秘密管理暂行办法》', REFUSED],
    ['《陕西省统计条例》', REFUSED],
    ['《安康市汉江水质保护条例》', REFUSED],
    ['《关于加强保密工作的意见》', REFUSED],
    ['有关规定', REFUSED],
    ['内部规章', REFUSED],
    ['《某某做法》', REFUSED],
    ['《中华人民共和国政府信息公开条例》第十四条', ['ground_law_circular@groundLaw']],
  ])('%s', (groundLaw, warnings) => {
    expect(saved({ ...WITHHELD, ground: 'forbidden_by_law', groundLaw }).warnings).toEqual(
      warnings,
    );
  });

  test('a list of known names may vouch for what its form does not tell', () => {
    const facts = {
      ...WITHHELD,
      ground: 'forbidden_by_law',
      groundLaw: '《机关档案管理规定》',
    };
    const isKnownGroundLaw = (name: string) => name === '机关档案管理规定';
    expect(assessed(facts, { purpose: 'save', isKnownGroundLaw })).toEqual(MAY_PUBLISH);
  });
});

describe('第十七条: 不能确定的，报有关主管部门或者保密行政管理部门确定', () => {
  test('待定 has an owner and a research note; a draft without them is only warned about', () => {
    expect(saved({ disclosure: 'undetermined' })).toEqual({
      ...MAY_PUBLISH,
      warnings: ['research_note_missing@researchNote', 'decision_owner_missing@decisionOwner'],
    });
    expect(assessed({ disclosure: 'undetermined' }).violations).toHaveLength(3);
  });
});
