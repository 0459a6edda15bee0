/** One working list: the titles lead to the edit view; older pages follow on demand. */
import {
  Box,
  Button,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
} from '@strapi/design-system';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { useGetQueueQuery } from '../review-api';
import { ITEM, type QueueEntry } from '../review-view';
import { useMoment, useSay } from '../use-say';
import type { Queue } from '../../../../../domain/review/queues';
import { STATE_GROUPS } from './queues';

const HEADS = ['name', 'agency', 'standing', 'at'] as const;
const DAY_LENGTH = 10;

export function QueueTable({ queue }: { queue: Queue }) {
  const say = useSay();
  const { data, isError } = useGetQueueQuery(
    { queue, after: null },
    { refetchOnMountOrArgChange: true },
  );
  if (!data || data.entries.length === 0) {
    const text = data ? 'tasks.nothing' : isError ? 'panel.failed' : 'panel.loading';
    return (
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <Typography textColor="neutral600">{say(text)}</Typography>
      </Box>
    );
  }
  return (
    <Table colCount={HEADS.length} rowCount={data.entries.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head}>
              <Typography variant="sigma">{say(`tasks.${head}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        <QueuePage queue={queue} after={null} />
      </Tbody>
    </Table>
  );
}

function QueuePage({ queue, after }: { queue: Queue; after: string | null }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const { data } = useGetQueueQuery({ queue, after });
  if (!data) return null;
  return (
    <>
      {data.entries.map((entry) => (
        <QueueRow key={`${entry.documentId} ${entry.at}`} queue={queue} entry={entry} />
      ))}
      {data.next !== null && !isOpen && (
        <Tr>
          <Td colSpan={HEADS.length}>
            <Button variant="tertiary" onClick={() => setIsOpen(true)}>
              {say('tasks.more')}
            </Button>
          </Td>
        </Tr>
      )}
      {data.next !== null && isOpen && <QueuePage queue={queue} after={data.next} />}
    </>
  );
}

function QueueRow({ queue, entry }: { queue: Queue; entry: QueueEntry }) {
  const say = useSay();
  const moment = useMoment();
  const group = STATE_GROUPS[queue];
  const standing = group ? say(`${group}.${entry.state}`) : queue === 'erasures' ? entry.state : '';
  return (
    <Tr data-testid="task">
      <Td>
        <Link tag={RouterLink} to={`/content-manager/collection-types/${ITEM}/${entry.documentId}`}>
          {entry.name ?? say('tasks.untitled')}
        </Link>
      </Td>
      <Td>
        <Typography>{entry.agencyName ?? '—'}</Typography>
      </Td>
      <Td>
        <Typography>{standing}</Typography>
      </Td>
      <Td>
        <Typography>{entry.at.length === DAY_LENGTH ? entry.at : moment(entry.at)}</Typography>
      </Td>
    </Tr>
  );
}
