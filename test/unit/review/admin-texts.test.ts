/** The admin names everything of the review in simplified Chinese, traditional Chinese and English. */
import { REVIEW_STATES } from '../../../src/domain/review/review-acts';
import { ITEM_ACTIONS } from '../../../src/domain/review/action-inputs';
import { QUEUES } from '../../../src/domain/review/queues';
import { WITHDRAWAL_KINDS } from '../../../src/domain/disclosure/withdrawal-kinds';
import { ROLE_LABELS } from '../../../src/plugins/access/server/domain/roles';
import { ACT_LABELS } from '../../../src/plugins/ledger/server/domain/acts';
import { descriptionOf } from '../../../src/plugins/review/admin/src/action-dialog/description';
import { WORDS } from '../../../src/plugins/review/admin/src/history-panel/words';
import en from '../../../src/plugins/review/admin/src/translations/en.json';
import zh from '../../../src/plugins/review/admin/src/translations/zh.json';
import zhHans from '../../../src/plugins/review/admin/src/translations/zh-Hans.json';
import { DEBT_KINDS } from '../../../src/plugins/review/server/duties/debts';
import { reviewView } from './review-view';

const TEXTS: Record<string, Record<string, string>> = { 'zh-Hans': zhHans, zh, en };

const NOTICES = [
  'undetermined_warning',
  'undetermined_overdue',
  'reassessment_due',
  'validity_due',
];

/** Labels that the item's own translations hold are named by `labelId`. */
const fieldsOf = (isUrgent: boolean) =>
  ITEM_ACTIONS.flatMap(
    (action) => descriptionOf(action, reviewView({ nextLevel: isUrgent ? 1 : null }), '').fields,
  ).flatMap(({ name, labelId }) => (labelId ? [] : [name]));

const needed = [
  ...ITEM_ACTIONS.flatMap((action) => [`act.${action}`, `note.${action}`]),
  ...REVIEW_STATES.map(({ code }) => `state.${code}`),
  ...Object.keys(ACT_LABELS).map((act) => `ledger.${act}`),
  ...QUEUES.map((queue) => `queue.${queue}`),
  ...DEBT_KINDS.flatMap((kind) => [`debt.${kind}`, `debt-of.${kind}`]),
  ...NOTICES.map((kind) => `notice.${kind}`),
  ...[...fieldsOf(true), ...fieldsOf(false), ...WORDS].map((name) => `field.${name}`),
];

test.each(Object.entries(TEXTS))('%s has a text for everything that is shown', (_name, texts) => {
  expect(needed.filter((key) => !texts[`review.${key}`])).toEqual([]);
});

test.each(Object.entries(TEXTS))(
  '%s has the same texts as the others, with the same values in them',
  (_name, texts) => {
    expect(Object.keys(texts).sort()).toEqual(Object.keys(zhHans).sort());
    for (const [key, text] of Object.entries(texts)) {
      expect([key, valuesIn(text)]).toEqual([key, valuesIn(TEXTS['zh-Hans']?.[key] ?? '')]);
    }
  },
);

test('no Chinese text is left in English, and no English text in Chinese', () => {
  const words = (text: string) => text.replace(/\{\w+\}/g, '');
  const isWordless = (text: string) => !/\p{L}/u.test(words(text));
  for (const locale of ['zh-Hans', 'zh']) {
    const foreign = Object.entries(TEXTS[locale] ?? {}).filter(
      ([, text]) => !isWordless(text) && !/\p{Script=Han}/u.test(text),
    );
    expect(foreign).toEqual([]);
  }
  expect(Object.entries(en).filter(([, text]) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

test.each(Object.keys(TEXTS))('%s calls the roles and kinds what the rules call them', (locale) => {
  for (const [key, text] of Object.entries(TEXTS[locale] ?? {})) {
    const [, role] = /^review\.role\.(\w+)$/.exec(key) ?? [];
    if (role) {
      const labels = ROLE_LABELS[role as keyof typeof ROLE_LABELS];
      expect([key, text]).toEqual([key, labels[locale as keyof typeof labels]]);
    }
  }
});

test.each(Object.entries(TEXTS))(
  '%s calls an act what the export of the ledger calls it',
  (locale, texts) => {
    for (const [act, labels] of Object.entries(ACT_LABELS)) {
      expect([act, texts[`review.ledger.${act}`]]).toEqual([
        act,
        labels[locale as keyof typeof labels],
      ]);
    }
  },
);

test('the kinds of withdrawal and the states have the labels of the rules', () => {
  const texts = TEXTS['zh-Hans'] ?? {};
  for (const { code, label } of WITHDRAWAL_KINDS.filter((kind) => kind.code !== 'out_of_scope')) {
    expect(texts[`review.withdrawal.${code}`]).toBe(label);
  }
  for (const { code, label } of REVIEW_STATES) expect(texts[`review.state.${code}`]).toBe(label);
});

const valuesIn = (text: string) => [...text.matchAll(/\{(\w+)/g)].map((match) => match[1]).sort();
