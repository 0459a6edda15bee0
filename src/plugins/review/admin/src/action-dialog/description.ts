/** What the dialog of each action asks for, and the input that its answers make. Nothing is decided here: the server takes it or says no. */
import type { ItemAction } from '../../../../../domain/review/action-inputs';
import { WITHDRAWAL_KINDS } from '../../../../../domain/disclosure/withdrawal-kinds';
import { levelKey } from '../level-key';
import { ITEM, type ReviewView } from '../review-view';
import { choice, date, type Field, long, shownFields, text, type Values } from './field';
import { RECLASSIFY_FIELDS } from './reclassify-fields';

export interface Description {
  fields: readonly Field[];
  /** What the person does not type. */
  fixed?: Record<string, unknown>;
  isDangerous?: boolean;
  /** Where it has texts of its own: 紧急发布. */
  name?: string;
  /** Where the input has another form than the fields. */
  shape?: (given: Record<string, unknown>) => Record<string, unknown>;
}

const COMMENT = long('comment', false);
const REASON = long('reason');
const REPLACING = WITHDRAWAL_KINDS.filter(({ hasReplacement }) => hasReplacement).map(
  ({ code }) => code as string,
);
const KINDS = WITHDRAWAL_KINDS.filter(({ code }) => code !== 'out_of_scope').map(({ code }) => ({
  value: code,
  say: `withdrawal.${code}`,
}));
/** In the input they are numbers. */
const NUMBERS = ['level', 'debt', 'erasure'];

const seen = ({ contentHash }: ReviewView) => ({ contentHash });

const manualCheck = ({ needsManualCheck, isManuallyChecked }: ReviewView): Field[] =>
  needsManualCheck && !isManuallyChecked ? [{ kind: 'tick', name: 'manualCheck' }] : [];

const levelChoice = (levels: number, found: readonly number[]): Field =>
  choice(
    'level',
    found.map((level) => ({ value: String(level), say: levelKey(level, levels) })),
  );

const decide = (view: ReviewView): Description => ({
  fields: [...manualCheck(view), COMMENT],
  fixed: seen(view),
});

const publish = (view: ReviewView): Description =>
  view.nextLevel === null
    ? { fields: [], fixed: seen(view) }
    : {
        fields: [...manualCheck(view), REASON],
        fixed: seen(view),
        isDangerous: true,
        name: 'publish-urgently',
        shape: ({ reason, ...given }) => ({ ...given, urgent: { reason } }),
      };

const DESCRIPTIONS: Record<ItemAction, (view: ReviewView, email: string) => Description> = {
  submit: (view) => ({ fields: [COMMENT], fixed: seen(view) }),
  review: decide,
  approve: decide,
  check: (view) => ({
    fields: [...manualCheck(view), COMMENT],
    fixed: { ...seen(view), lightHash: view.lightHash },
  }),
  return: (view) => ({ fields: [REASON], fixed: seen(view), isDangerous: true }),
  refer: (view) => ({ fields: [text('body'), date('sentOn'), REASON], fixed: seen(view) }),
  'answer-referral': () => ({ fields: [date('answeredOn'), long('answer')] }),
  'record-paper': (view) => ({
    fields: [
      levelChoice(view.levels, levelsLeft(view)),
      text('signedBy'),
      date('signedOn'),
      text('documentNumber', false),
      { kind: 'file', name: 'file' },
    ],
    fixed: seen(view),
  }),
  'verify-paper': (view) => ({
    fields: [
      levelChoice(
        view.levels,
        view.paperToVerify.map(({ level }) => level),
      ),
      ...manualCheck(view),
    ],
    fixed: seen(view),
  }),
  publish,
  schedule: (view) => ({
    fields: [date('publishOn'), { kind: 'time', name: 'publishTime', isRequired: true }],
    fixed: seen(view),
    shape: ({ publishOn, publishTime, ...given }) => ({
      ...given,
      publishAt: `${String(publishOn)}T${String(publishTime)}:00+08:00`,
    }),
  }),
  unschedule: () => ({ fields: [] }),
  withdraw: () => ({
    fields: [
      choice('kind', KINDS),
      {
        kind: 'entry',
        name: 'replacedBy',
        uid: ITEM,
        titleOf: 'title',
        valueOf: 'documentId',
        isShown: ({ kind }) => REPLACING.includes(String(kind)),
      },
      REASON,
    ],
    isDangerous: true,
  }),
  countersign: (view, email) => ({
    fields: [
      choice(
        'debt',
        view.debts
          .filter(({ openedBy }) => openedBy !== email)
          .map(({ id, kind, openedBy }) => ({
            value: String(id),
            say: `debt-of.${kind}`,
            values: { by: openedBy },
          })),
      ),
      choice('decision', [
        { value: 'confirmed', say: 'decision.confirmed' },
        { value: 'overruled', say: 'decision.overruled' },
      ]),
      { ...REASON, isShown: ({ decision }) => decision === 'overruled' },
    ],
  }),
  reclassify: (view) => ({ fields: RECLASSIFY_FIELDS, fixed: seen(view), isDangerous: true }),
  reassess: () => ({ fields: [date('nextOn'), REASON], fixed: { outcome: 'still_withheld' } }),
  'propose-erasure': () => ({
    fields: [text('orderName'), text('orderNumber'), date('orderedOn'), REASON],
    isDangerous: true,
  }),
  'confirm-erasure': (view, email) => ({
    fields: [
      choice(
        'erasure',
        view.erasures
          .filter(({ proposedBy }) => proposedBy !== email)
          .map(({ id, orderName, orderNumber, proposedBy }) => ({
            value: String(id),
            say: 'erasure-of',
            values: { order: `${orderName} ${orderNumber}`, by: proposedBy },
          })),
      ),
    ],
    isDangerous: true,
  }),
};

const levelsLeft = ({ levels, done }: ReviewView): number[] =>
  Array.from({ length: levels }, (_none, index) => index + 1).filter(
    (level) => !done.some((one) => one.level === level),
  );

/** @param email of the person: nobody confirms an act of their own. */
export const descriptionOf = (action: ItemAction, view: ReviewView, email: string): Description =>
  DESCRIPTIONS[action](view, email);

/** A choice of one is made already. */
export const initialValues = ({ fields }: Description): Values =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'choice' && field.choices.length === 1
        ? [[field.name, field.choices[0]?.value ?? '']]
        : [],
    ),
  );

/** What is sent: what was left empty is left out. */
export function inputOf(description: Description, values: Values): Record<string, unknown> {
  const given = shownFields(description.fields, values).flatMap(({ name }) => {
    const value = values[name];
    if (value === undefined || value === '' || value === false) return [];
    return [[name, NUMBERS.includes(name) ? Number(value) : value]];
  });
  const input = { ...(Object.fromEntries(given) as Record<string, unknown>), ...description.fixed };
  return description.shape ? description.shape(input) : input;
}
