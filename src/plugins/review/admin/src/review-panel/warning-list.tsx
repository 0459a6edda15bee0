/** What stands in the way of publication or is still owed, planned or proposed. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReviewView } from '../review-view';
import { useMoment, useSay } from '../use-say';

export function WarningList({ view }: { view: ReviewView }) {
  const texts = useWarnings(view);
  if (texts.length === 0) return null;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2} data-testid="review-warnings">
      {texts.map((text) => (
        <Box
          key={text}
          tag="li"
          background="warning100"
          borderColor="warning200"
          hasRadius
          padding={2}
        >
          <Typography variant="omega" style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Typography>
        </Box>
      ))}
    </Flex>
  );
}

function useWarnings(view: ReviewView): string[] {
  const say = useSay();
  const moment = useMoment();
  const { refusal, debts, schedule, erasures } = view;
  const isBlocked = view.nextLevel !== null && view.disclosure === 'proactive';
  return [
    ...(view.isStale ? [say('warning.stale')] : []),
    ...(refusal === 'check_missing' ? [say('warning.check')] : []),
    ...(view.needsManualCheck && !view.isManuallyChecked ? [say('warning.manual-check')] : []),
    ...(isBlocked ? [say(view.isPublic ? 'warning.public-stays' : 'warning.publish-button')] : []),
    ...debts.map(({ kind, openedBy, dueOn, isLapsed }) =>
      say(isLapsed ? 'warning.debt-lapsed' : 'warning.debt', {
        what: say(`debt.${kind}`),
        by: openedBy,
        on: dueOn,
      }),
    ),
    ...(schedule
      ? [say('warning.schedule', { at: moment(schedule.publishAt), by: schedule.plannedBy })]
      : []),
    ...erasures.map(({ orderName, orderNumber, proposedBy }) =>
      say('warning.erasure', { order: `${orderName} ${orderNumber}`, by: proposedBy }),
    ),
  ];
}
