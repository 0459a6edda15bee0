/** 「待办」: what waits for the person who is signed in, list by list, and 授权与交接 for absences. */
import { Box, Flex, Main, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useSearchParams } from 'react-router-dom';
import { useGetQueueCountsQuery } from '../review-api';
import { useSay } from '../use-say';
import { DelegationSection } from './delegation-section';
import { QueueTable } from './queue-table';
import { QUEUES } from '../../../../../domain/review/queues';
import { isQueue } from './queues';

export default function TasksPage() {
  const say = useSay();
  const [search, setSearch] = useSearchParams();
  const { data: counts, isError } = useGetQueueCountsQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });
  if (isError) return <Page.Error />;
  if (!counts) return <Page.Loading />;
  const mine = QUEUES.filter((queue) => counts[queue] !== undefined);
  const wanted = search.get('queue');
  const first = mine.find((queue) => (counts[queue] ?? 0) > 0) ?? mine[0];
  const shown = isQueue(wanted) && mine.includes(wanted) ? wanted : first;
  return (
    <Main>
      <Page.Title>{say('tasks.title')}</Page.Title>
      <Layouts.Header title={say('tasks.title')} subtitle={say('tasks.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={8}>
          {shown === undefined ? (
            <Typography>{say('tasks.no-lists')}</Typography>
          ) : (
            <Tabs.Root
              variant="simple"
              value={shown}
              onValueChange={(queue) => setSearch({ queue }, { replace: true })}
            >
              <Box style={{ overflowX: 'auto' }}>
                <Tabs.List aria-label={say('tasks.title')}>
                  {mine.map((queue) => (
                    <Tabs.Trigger key={queue} value={queue}>
                      {say('tasks.tab', {
                        name: say(`queue.${queue}`),
                        count: countOf(counts[queue]),
                      })}
                    </Tabs.Trigger>
                  ))}
                </Tabs.List>
              </Box>
              {mine.map((queue) => (
                <Tabs.Content key={queue} value={queue}>
                  <Box paddingTop={4}>{queue === shown && <QueueTable queue={queue} />}</Box>
                </Tabs.Content>
              ))}
            </Tabs.Root>
          )}
          <DelegationSection />
        </Flex>
      </Layouts.Content>
    </Main>
  );
}

/** The server counts up to a hundred. */
const countOf = (count: number | undefined): string =>
  count !== undefined && count >= 100 ? '99+' : String(count ?? 0);
