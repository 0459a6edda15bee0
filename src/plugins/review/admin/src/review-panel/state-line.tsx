/** The state in a word, and what is next in a sentence. */
import { Flex, Typography } from '@strapi/design-system';
import { levelKey } from '../level-key';
import type { ReviewView } from '../review-view';
import { useSay } from '../use-say';

const COLOURS = {
  draft: 'neutral700',
  submitted: 'primary600',
  reviewed: 'primary600',
  approved: 'success600',
  returned: 'danger600',
  referred: 'warning600',
} as const;

export function StateLine({ view }: { view: ReviewView }) {
  const say = useSay();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography fontWeight="bold" textColor={COLOURS[view.state]} data-testid="review-state">
        {say(`state.${view.state}`)}
        {view.isPublic && ` · ${say('state.public')}`}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        <Next view={view} />
      </Typography>
    </Flex>
  );
}

function Next({
  view: { state, isPublic, nextLevel, levels, refusal, disclosure },
}: {
  view: ReviewView;
}) {
  const say = useSay();
  const level = nextLevel === null ? '' : say(levelKey(nextLevel, levels));
  if (state === 'submitted' || state === 'reviewed') return <>{say('next.level', { level })}</>;
  if (state !== 'approved') return <>{say(`next.${state}`)}</>;
  if (refusal !== null) return <>{say('next.waiting')}</>;
  if (disclosure !== 'proactive') return <>{say('next.not-proactive')}</>;
  return <>{say(isPublic ? 'next.public' : 'next.publish')}</>;
}
