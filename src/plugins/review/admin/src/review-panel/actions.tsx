/** A button for each thing that this person may do now; what is rare stands in a menu. */
import { Button, Flex, MenuItem, SimpleMenu } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { ItemAction } from '../../../../../domain/review/action-inputs';
import { ActionDialog } from '../action-dialog/action-dialog';
import type { Subject } from '../review-api';
import type { ReviewView } from '../review-view';
import { useSay } from '../use-say';

const ONWARD: readonly ItemAction[] = [
  'submit',
  'review',
  'approve',
  'check',
  'verify-paper',
  'publish',
  'answer-referral',
  'countersign',
];
const BACK: readonly ItemAction[] = ['return', 'unschedule', 'withdraw', 'confirm-erasure'];
const SHOWN = [...ONWARD, ...BACK];

interface ActionsProps {
  subject: Subject;
  view: ReviewView;
  isDisabled: boolean;
}

export function Actions({ subject, view, isDisabled }: ActionsProps) {
  const say = useSay();
  const email = useAuth('ReviewActions', ({ user }) => user?.email ?? '');
  const [open, setOpen] = useState<{ action: ItemAction; view: ReviewView } | null>(null);
  const offered = view.actions ?? [];
  const rare = offered.filter((action) => !SHOWN.includes(action));
  const start = (action: ItemAction) => setOpen({ action, view });
  if (offered.length === 0) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {SHOWN.filter((action) => offered.includes(action)).map((action) => (
        <Button
          key={action}
          fullWidth
          variant={variantOf(action, view)}
          disabled={isDisabled}
          onClick={() => start(action)}
        >
          {labelOf(action, view, say)}
        </Button>
      ))}
      {rare.length > 0 && (
        <SimpleMenu label={say('more')} variant="tertiary" fullWidth disabled={isDisabled}>
          {rare.map((action) => (
            <MenuItem key={action} onSelect={() => start(action)}>
              {labelOf(action, view, say)}
            </MenuItem>
          ))}
        </SimpleMenu>
      )}
      {open && (
        <ActionDialog {...open} subject={subject} email={email} onClose={() => setOpen(null)} />
      )}
    </Flex>
  );
}

const isUrgent = (action: ItemAction, { nextLevel }: ReviewView): boolean =>
  action === 'publish' && nextLevel !== null;

const variantOf = (action: ItemAction, view: ReviewView) => {
  if (action === 'withdraw' || action === 'confirm-erasure' || isUrgent(action, view)) {
    return 'danger-light' as const;
  }
  return ONWARD.includes(action) ? ('default' as const) : ('tertiary' as const);
};

const labelOf = (action: ItemAction, view: ReviewView, say: (id: string) => string): string =>
  say(isUrgent(action, view) ? 'act.publish-urgently' : `act.${action}`);
