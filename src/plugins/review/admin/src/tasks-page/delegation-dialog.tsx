/** A new 授权 or 交接: which role of whom, at which agency, to whom, from when until when. */
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { choice, date, type Field, long, type Values } from '../action-dialog/field';
import { FormDialog } from '../action-dialog/form-dialog';
import { sentenceOf } from '../refusal-sentence';
import { useAddDelegationMutation } from '../review-api';
import { useSay } from '../use-say';

/** Those that review, sign or publish; `access` holds the list. */
export const ROLES = [
  'editor',
  'secrecy_reviewer',
  'checker',
  'approver',
  'disclosure_office',
  'legal_review',
  'website_administrator',
  'supervision',
] as const;

const person = (name: string): Field => ({
  kind: 'person',
  name,
  agencyFrom: 'agencyCode',
  isRequired: true,
});

const FIELDS: readonly Field[] = [
  choice('kind', [
    { value: 'delegation', say: 'delegation.delegation' },
    { value: 'hand_over', say: 'delegation.hand_over' },
  ]),
  {
    kind: 'entry',
    name: 'agencyCode',
    uid: 'api::agency.agency',
    titleOf: 'name',
    valueOf: 'code',
    isRequired: true,
  },
  choice(
    'role',
    ROLES.map((role) => ({ value: role, say: `role.${role}` })),
  ),
  person('toEmail'),
  date('fromOn'),
  { ...date('untilOn'), isShown: ({ kind }) => kind !== 'hand_over' },
  long('reason'),
];

/** Records the delegations of others too; everybody else their own. */
const SUPER_ADMIN = 'strapi-super-admin';

export function DelegationDialog({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const { locale } = useIntl();
  const user = useAuth('DelegationDialog', (auth) => auth.user);
  const mayAppoint = user?.roles.some(({ code }) => code === SUPER_ADMIN) ?? false;
  const [add, { isLoading }] = useAddDelegationMutation();
  const [refusal, setRefusal] = useState('');
  const send = async (values: Values) => {
    const valueOf = (name: string) => String(values[name] ?? '').trim();
    const answer = await add({
      kind: valueOf('kind'),
      fromEmail: valueOf('fromEmail'),
      toEmail: valueOf('toEmail'),
      role: valueOf('role'),
      agencyCode: valueOf('agencyCode'),
      fromOn: valueOf('fromOn'),
      untilOn: valueOf('kind') === 'hand_over' ? null : valueOf('untilOn'),
      reason: valueOf('reason'),
    });
    if ('error' in answer) setRefusal(sentenceOf(answer.error, locale) || say('failed'));
    else onClose();
  };
  return (
    <FormDialog
      title={say('delegation.add')}
      fields={
        mayAppoint ? [...FIELDS.slice(0, 2), person('fromEmail'), ...FIELDS.slice(2)] : FIELDS
      }
      initial={{ kind: 'delegation', fromEmail: user?.email ?? '' }}
      confirmLabel={say('delegation.save')}
      isLoading={isLoading}
      refusal={refusal}
      onSend={(values) => void send(values)}
      onClose={onClose}
    />
  );
}
