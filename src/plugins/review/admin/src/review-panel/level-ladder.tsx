/** The levels one below the other: done by whom and when, next, or still to come. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { levelKey } from '../level-key';
import type { ReviewView } from '../review-view';
import { useMoment, useSay } from '../use-say';

export function LevelLadder({ view }: { view: ReviewView }) {
  const levels = Array.from({ length: view.levels }, (_none, index) => index + 1);
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={0}>
      {levels.map((level) => (
        <Level key={level} level={level} view={view} />
      ))}
    </Flex>
  );
}

function Level({ level, view }: { level: number; view: ReviewView }) {
  const say = useSay();
  const moment = useMoment();
  const done = view.done.find((one) => one.level === level);
  const paper = view.paperToVerify.find((one) => one.level === level);
  const isNext = view.nextLevel === level;
  const standing = () => {
    if (done) return say(`done-via.${done.via}`, { at: moment(done.at) });
    if (paper) return say('level.paper', { by: paper.recordedBy });
    return say(isNext ? 'level.next' : 'level.later');
  };
  return (
    <Flex tag="li" alignItems="stretch" gap={3} data-testid={`level-${level}`}>
      <Flex direction="column" alignItems="center" gap={0}>
        <Mark level={level} isDone={done !== undefined} isNext={isNext} />
        {level < view.levels && (
          <Box background="neutral200" width="2px" flex="1" minHeight="12px" />
        )}
      </Flex>
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={0}
        paddingBottom={level < view.levels ? 3 : 0}
        minWidth={0}
      >
        <Typography fontWeight={isNext ? 'bold' : 'semiBold'}>
          {say(levelKey(level, view.levels))}
        </Typography>
        {done && (
          <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
            {done.by}
          </Typography>
        )}
        <Typography variant="pi" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {standing()}
        </Typography>
      </Flex>
    </Flex>
  );
}

function Mark({ level, isDone, isNext }: { level: number; isDone: boolean; isNext: boolean }) {
  const colour = isDone ? 'success500' : isNext ? 'primary600' : 'neutral200';
  return (
    <Flex
      background={colour}
      borderRadius="50%"
      width="20px"
      height="20px"
      justifyContent="center"
      shrink={0}
      aria-hidden
    >
      {isDone ? (
        <Check width="10px" height="10px" fill="neutral0" />
      ) : (
        <Typography variant="pi" fontWeight="bold" textColor={isNext ? 'neutral0' : 'neutral700'}>
          {level}
        </Typography>
      )}
    </Flex>
  );
}
