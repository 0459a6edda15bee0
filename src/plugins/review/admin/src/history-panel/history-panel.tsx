/** 「操作留痕」: who did what with the item, newest first, from the ledger. */
import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { type Subject, useGetHistoryQuery } from '../review-api';
import { ITEM } from '../review-view';
import { useSay } from '../use-say';
import { HistoryLine } from './history-line';

interface PanelProps {
  model: string;
  documentId?: string;
}

export function HistoryPanel({ model, documentId }: PanelProps) {
  const say = useSay();
  if (model !== ITEM || documentId === undefined || documentId === 'create') return null;
  return {
    title: say('history.title'),
    content: (
      <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="history">
        <HistoryPage subject={{ uid: model, documentId }} after={null} />
      </Flex>
    ),
  };
}

/** A page, and below it the older ones that were asked for. */
function HistoryPage({ subject, after }: { subject: Subject; after: number | null }) {
  const say = useSay();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isError } = useGetHistoryQuery(
    { ...subject, after },
    { refetchOnMountOrArgChange: true },
  );
  if (!data || data.rows.length === 0) {
    const text = say(data ? 'history.none' : isError ? 'panel.failed' : 'panel.loading');
    return (
      <Typography variant="pi" textColor="neutral600">
        {text}
      </Typography>
    );
  }
  return (
    <>
      {data.rows.map((row) => (
        <HistoryLine key={row.ordinal} row={row} />
      ))}
      {data.next !== null && !isOpen && (
        <Button variant="tertiary" size="S" onClick={() => setIsOpen(true)}>
          {say('history.more')}
        </Button>
      )}
      {data.next !== null && isOpen && <HistoryPage subject={subject} after={data.next} />}
    </>
  );
}
