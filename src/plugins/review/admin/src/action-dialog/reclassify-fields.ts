/**
 * 变更公开属性: the class and what it must state of itself, by the closed lists of arts 13 to 17. Labels are those of the item's own fields.
 */
import { DISCLOSURE_CLASSES } from '../../../../../domain/disclosure/disclosure-classes';
import { type GroundKind, GROUNDS } from '../../../../../domain/disclosure/grounds';
import { ITEM } from '../review-view';
import { type Field, long, type Values } from './field';

const labelOf = (field: string) => `content-manager.content-types.${ITEM}.${field}`;

const isClass =
  (code: string) =>
  ({ disclosure }: Values): boolean =>
    disclosure === code;

const hasGround =
  (kind: GroundKind) =>
  ({ disclosure, ground }: Values): boolean =>
    disclosure === 'withheld' && GROUNDS.some((one) => one.code === ground && one.kind === kind);

const ofItem = (name: string, isShown: (values: Values) => boolean): Field => ({
  ...long(name),
  labelId: labelOf(name),
  isShown,
});

export const RECLASSIFY_FIELDS: readonly Field[] = [
  {
    kind: 'choice',
    name: 'disclosure',
    labelId: labelOf('disclosure'),
    isRequired: true,
    choices: DISCLOSURE_CLASSES.filter(({ code }) => code !== 'proactive').map(({ code }) => ({
      value: code,
      labelId: `${labelOf('disclosure')}.${code}`,
    })),
  },
  {
    kind: 'choice',
    name: 'ground',
    labelId: labelOf('ground'),
    isRequired: true,
    isShown: isClass('withheld'),
    choices: GROUNDS.map(({ code }) => ({ value: code, labelId: `${labelOf('ground')}.${code}` })),
  },
  ofItem('groundLaw', hasGround('must_not')),
  ofItem('groundHarm', hasGround('must_not_unless')),
  ofItem('groundDiscretion', hasGround('may')),
  ofItem('disclosureReason', isClass('on_request')),
  ofItem('researchNote', isClass('undetermined')),
  { ...ofItem('decisionOwner', isClass('undetermined')), kind: 'text' } as Field,
  long('reason'),
];
