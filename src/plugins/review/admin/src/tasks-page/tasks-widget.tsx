/** The home page's 「待办」: how many wait in each list. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { useGetQueueCountsQuery } from '../review-api';
import { useSay } from '../use-say';
import { QUEUES } from '../../../../../domain/review/queues';

export function TasksWidget() {
  const say = useSay();
  const { data: counts, isError } = useGetQueueCountsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isError) return <Widget.Error />;
  if (!counts) return <Widget.Loading />;
  const waiting = QUEUES.filter((queue) => (counts[queue] ?? 0) > 0);
  if (waiting.length === 0) return <Widget.NoData>{say('tasks.nothing')}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
      {waiting.map((queue) => (
        <Flex key={queue} tag="li" justifyContent="space-between" gap={4}>
          <Link tag={RouterLink} to={`/plugins/review?queue=${queue}`}>
            {say(`queue.${queue}`)}
          </Link>
          <Typography fontWeight="bold">{counts[queue]}</Typography>
        </Flex>
      ))}
    </Flex>
  );
}
