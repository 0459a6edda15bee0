/**
 * Why a value that a person gave is refused, in a sentence for people in three languages; `{value}` is what they gave. The value is well-formed:
 * what it names is not there, or does not agree with the rest. One sorted list of codes for programs. Pure.
 */

export const INPUT_MESSAGES = {
  cursor_unknown: {
    'zh-Hans': '须是上一页给出的 next',
    zh: '須是上一頁給出的 next',
    en: 'must be the `next` of the page before',
  },
  day_ahead: {
    'zh-Hans': '日期不能在将来',
    zh: '日期不能在將來',
    en: 'the day must not lie ahead',
  },
  day_before_start: {
    'zh-Hans': '终止日期早于起始日期',
    zh: '終止日期早於起始日期',
    en: 'the last day is before the first',
  },
  day_not_ahead: {
    'zh-Hans': '日期须在将来',
    zh: '日期須在將來',
    en: 'the day must lie ahead',
  },
  last_day_missing: {
    'zh-Hans': '授权须有终止日期',
    zh: '授權須有終止日期',
    en: 'a delegation needs its last day',
  },
  reason_missing: {
    'zh-Hans': '须写明理由',
    zh: '須寫明理由',
    en: 'the reason must be given',
  },
  role_not_held: {
    'zh-Hans': '{value} 在该公开主体没有这一角色',
    zh: '{value} 在該公開主體沒有這一角色',
    en: '{value} does not hold this role at the agency',
  },
  to_oneself: {
    'zh-Hans': '不能授权给本人',
    zh: '不能授權給本人',
    en: 'nobody delegates to themselves',
  },
  unknown_agency: {
    'zh-Hans': '没有公开主体 {value}',
    zh: '沒有公開主體 {value}',
    en: 'there is no agency {value}',
  },
  unknown_debt: {
    'zh-Hans': '没有这一事项：{value}',
    zh: '沒有這一事項：{value}',
    en: 'nothing of this number is owed: {value}',
  },
  unknown_erasure: {
    'zh-Hans': '没有这一清除申请：{value}',
    zh: '沒有這一清除申請：{value}',
    en: 'no such erasure was proposed: {value}',
  },
  unknown_file: {
    'zh-Hans': '找不到文件 {value}',
    zh: '找不到文件 {value}',
    en: 'there is no file {value}',
  },
  unknown_item: {
    'zh-Hans': '找不到 {value}，或者它没有公开',
    zh: '找不到 {value}，或者它沒有公開',
    en: '{value} is not there, or not public',
  },
  unknown_person: {
    'zh-Hans': '没有在用的用户 {value}',
    zh: '沒有在用的用戶 {value}',
    en: 'there is no active user {value}',
  },
} as const;

export type InputProblem = keyof typeof INPUT_MESSAGES;

export const inputMessagesOf = (
  code: InputProblem,
  value: string | number = '',
): { 'zh-Hans': string; zh: string; en: string } => {
  const { 'zh-Hans': simplified, zh, en } = INPUT_MESSAGES[code];
  const filled = (text: string) => text.replace('{value}', String(value));
  return { 'zh-Hans': filled(simplified), zh: filled(zh), en: filled(en) };
};
