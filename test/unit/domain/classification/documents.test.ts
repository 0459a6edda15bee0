/** What a document must say of itself: its source attribute, who signed with it, its record, its end, its interpretation. */
import { AGENCY, assessed, MAY_PUBLISH, PUBLIC_BEFORE } from './item-for-tests';

const OLD = { generatedOn: '2026-05-31' };

describe('公文公开属性源头认定: 属性、签发人、日期; 非主动公开的写明理由', () => {
  const NONE = { sourceAttribute: null, sourceAttributeSigner: null, sourceAttributeOn: null };
  const missing = (field: string) => [`source_attribute_incomplete@${field}`];
  test.each([
    [{}, []],
    [{ sourceAttribute: null }, missing('sourceAttribute')],
    [{ sourceAttributeSigner: ' ' }, missing('sourceAttributeSigner')],
    [{ sourceAttributeOn: null }, missing('sourceAttributeOn')],
    [{ ...NONE, sourceAttributeReason: '涉及面窄' }, missing('sourceAttribute')],
  ])('a record that is begun is complete: %j', (change, violations) => {
    expect(assessed(change).violations).toEqual(violations);
  });

  test.each([
    ['proactive', null, []],
    ['on_request', '仅涉及个别单位', []],
    ['on_request', null, missing('sourceAttributeReason')],
    ['withheld', null, missing('sourceAttributeReason')],
  ])('%s with the reason %s', (sourceAttribute, sourceAttributeReason, warnings) => {
    const facts = {
      disclosure: 'on_request',
      disclosureReason: '仅涉及个别单位',
      clauses: [],
      sourceAttribute,
      sourceAttributeReason,
    };
    const { warnings: found } = assessed(facts, { purpose: 'save' });
    expect(found.filter((one) => one.includes('incomplete'))).toEqual(warnings);
  });

  test.each([
    [NONE, ['source_attribute_missing@sourceAttribute']],
    [{ ...NONE, sourceAttributeMark: '主动公开' }, ['source_attribute_missing@sourceAttribute']],
    [{ ...NONE, documentNumber: null }, []],
    [{ ...NONE, source: 'obtained_from_public' }, []],
    [{ ...NONE, generatedOn: '2026-06-01' }, ['source_attribute_missing@sourceAttribute']],
    [{ ...NONE, ...OLD }, []],
    [{ ...NONE, ...PUBLIC_BEFORE }, []],
    [{ sourceAttributeSigner: null, ...OLD }, missing('sourceAttributeSigner')],
    [{ sourceAttributeSigner: null, ...PUBLIC_BEFORE }, missing('sourceAttributeSigner')],
  ])('a new document of one’s own has one, an old one is never held up: %j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

describe('第十条: 两个以上行政机关共同制作的政府信息，由牵头制作的行政机关负责公开', () => {
  const jointAgencies = [{ ...AGENCY, code: '016005040' }];
  const EVIDENCE = 'joint_signature_evidence_missing@jointSignatureEvidence';
  const ISSUER = 'joint_agency_is_issuer@jointAgencies';
  test.each([
    [{ jointAgencies, jointSignatureEvidence: '会签单〔2026〕12号' }, [], []],
    [{ jointAgencies }, [EVIDENCE], []],
    [{ jointAgencies, jointSignatureEvidence: '\u200b' }, [EVIDENCE], []],
    [{ ...PUBLIC_BEFORE, jointAgencies }, [], [EVIDENCE]],
    [{ jointAgencies: [...jointAgencies, AGENCY], jointSignatureEvidence: '会签单' }, [ISSUER], []],
    [{ ...PUBLIC_BEFORE, jointAgencies: [AGENCY], jointSignatureEvidence: '会签单' }, [], [ISSUER]],
  ])('%j', (change, violations, warnings) => {
    expect(assessed(change)).toMatchObject({ violations, warnings });
  });
});

const NORMATIVE = {
  nature: 'normative_document',
  legalReviewBody: '安康市司法局',
  legalReviewedOn: '2026-05-30',
  registrationNumber: '安规〔2026〕1号',
  filingNumber: '安备〔2026〕1号',
  consultationUrl: 'https://www.ankang.gov.cn/consultation/1',
  effectiveOn: '2026-12-01',
  validUntil: '2031-11-30',
  noInterpretationReason: '内容单一',
};

describe('国办发〔2018〕37号: 备案、征求意见、施行日期、有效期', () => {
  test.each([
    [{}, []],
    [{ filingNumber: null }, ['filing_number_missing@filingNumber']],
    [{ consultationUrl: null }, ['consultation_url_missing@consultationUrl']],
    [{ effectiveOn: null }, ['effective_on_missing@effectiveOn']],
    [{ validUntil: null }, ['valid_until_missing@validUntil']],
    [{ filingNumber: null, nature: 'other_policy' }, []],
    [{ filingNumber: null, validUntil: null, ...OLD }, []],
    [{ filingNumber: null, generatedOn: '2026-06-01' }, ['filing_number_missing@filingNumber']],
    [{ filingNumber: null, ...PUBLIC_BEFORE, legalReviewedOn: '2010-04-01' }, []],
  ])('%j', (change, warnings) => {
    expect(assessed({ ...NORMATIVE, ...change })).toEqual({ ...MAY_PUBLISH, warnings });
  });

  test.each([
    ['http://www.ankang.gov.cn/1', []],
    ['HTTPS://www.ankang.gov.cn/1', []],
    ['www.ankang.gov.cn', ['consultation_url_not_address@consultationUrl']],
    ['javascript:alert(1)', ['consultation_url_not_address@consultationUrl']],
    ['https://', ['consultation_url_not_address@consultationUrl']],
    ['http://a b', ['consultation_url_not_address@consultationUrl']],
  ])('the link %s', (consultationUrl, violations) => {
    expect(assessed({ consultationUrl }).violations).toEqual(violations);
  });
});

describe('国办发〔2017〕47号: 已废止、已修改、已失效的文件 stay public, with date and basis', () => {
  test.each([
    [{ validity: 'repealed', repealedOn: '2026-11-20' }, ['repeal_basis_missing@repealBasis']],
    [{ validity: 'amended' }, ['repeal_basis_missing@repealBasis']],
    [{ validity: 'amended', repealBasis: '安政发〔2026〕8号' }, []],
    [{ validity: 'repealed', repealedOn: '2026-06-01' }, ['repeal_basis_missing@repealBasis']],
    [{ validity: 'repealed', repealedOn: '2026-05-31' }, []],
    [{ ...PUBLIC_BEFORE, validity: 'amended' }, []],
    [
      { ...PUBLIC_BEFORE, validity: 'repealed', repealedOn: '2026-11-20' },
      ['repeal_basis_missing@repealBasis'],
    ],
    [{ validity: 'lapsed' }, ['lapse_date_missing@validUntil']],
    [{ validity: 'lapsed', repealedOn: '2026-11-20' }, []],
    [{ validity: 'lapsed', validUntil: '2026-11-20' }, []],
    [
      {
        validity: 'repealed',
        repealBasis: 'x',
        effectiveOn: '2026-11-20',
        repealedOn: '2026-11-19',
      },
      ['repealed_before_effective@repealedOn'],
    ],
    [
      {
        validity: 'repealed',
        repealBasis: 'x',
        effectiveOn: '2026-11-20',
        repealedOn: '2026-11-20',
      },
      [],
    ],
    [
      { validity: 'lapsed', effectiveOn: '2026-11-20', validUntil: '2026-11-19' },
      ['valid_until_before_effective@validUntil'],
    ],
    [{ validity: 'lapsed', effectiveOn: '2026-11-20', validUntil: '2026-11-20' }, []],
  ])('%j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });
});

describe('解读: a policy document is interpreted, or says why not', () => {
  const MISSING = ['interpretation_missing@noInterpretationReason'];
  const policy = { ...NORMATIVE, noInterpretationReason: null };
  test.each([
    [policy, MISSING],
    [{ nature: 'rule' }, MISSING],
    [{ nature: 'other_policy' }, MISSING],
    [{ nature: 'other' }, []],
    [{ ...policy, noInterpretationReason: '转发类' }, []],
    [{ ...policy, isInterpreted: true }, []],
    [{ nature: 'other_policy', ...OLD }, []],
    [{ nature: 'other_policy', ...PUBLIC_BEFORE }, []],
  ])('%j', (change, warnings) => {
    expect(assessed(change)).toEqual({ ...MAY_PUBLISH, warnings });
  });

  const INTERPRETS = {
    interprets: ['the-policy'],
    interpretationKind: 'text',
    interpretationUnit: '市发展改革委',
  };
  const KIND = 'interpretation_kind_missing@interpretationKind';
  test.each([
    [INTERPRETS, [], []],
    [{ ...INTERPRETS, nature: 'other_policy' }, [], []],
    [{ ...INTERPRETS, interpretationKind: null }, [KIND], []],
    [{ ...INTERPRETS, ...PUBLIC_BEFORE, interpretationKind: null }, [], [KIND]],
    [
      { ...INTERPRETS, interpretationUnit: null },
      [],
      ['interpretation_unit_missing@interpretationUnit'],
    ],
  ])('an interpretation: %j', (change, violations, warnings) => {
    expect(assessed(change)).toMatchObject({ violations, warnings });
  });
});
