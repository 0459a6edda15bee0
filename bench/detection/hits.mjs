// What the rules of the compiled domain find in one text, by the codes that the tables have.
const SECRECY_CODES = {
  state_secret: 'secrecy_mark',
  internal: 'internal_mark',
  bare_word: 'secrecy_word',
};
export const CODES = [
  'identity_number',
  'bank_card_number',
  'passport_number',
  'mobile_number',
  'secrecy_mark',
  'internal_mark',
  'secrecy_word',
  'source:withheld',
  'source:on_request',
  'source:restricted_circulation',
  'source:partial',
  'source:open',
  'source:mention',
];

export function hitsIn(text, shape, domain) {
  return [
    ...domain.findPersonalData(text).map(({ kind, line }) => ({ code: kind, line })),
    ...domain
      .findSecrecyMarks(text, shape)
      .map(({ kind, line }) => ({ code: SECRECY_CODES[kind], line })),
    ...domain.findSourceMarks(text).flatMap(({ mark, line, isInPlace }) => {
      if (isInPlace) return [{ code: `source:${mark}`, line }];
      return mark === 'open' ? [] : [{ code: 'source:mention', line }];
    }),
  ];
}
