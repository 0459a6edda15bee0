/** One act: what, who, when, from which class to which, and the words that were given. */
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type HistoryRow, ITEM } from '../review-view';
import { useMoment, useSay } from '../use-say';
import { WORDS } from './words';

const CLASSES = ['proactive', 'on_request', 'withheld', 'undetermined'];

export function HistoryLine({ row }: { row: HistoryRow }) {
  const say = useSay();
  const moment = useMoment();
  const change = useChange(row);
  const isErased = row.details === null && row.detailsHash !== null;
  return (
    <Flex direction="column" alignItems="flex-start" gap={0} data-testid="history-row">
      <Typography fontWeight="semiBold">{say(`ledger.${row.act}`)}</Typography>
      <Typography variant="pi" style={{ overflowWrap: 'anywhere' }}>
        {row.actor}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {moment(row.recordedAt)}
      </Typography>
      {change !== '' && <Typography variant="pi">{change}</Typography>}
      {wordsOf(row).map(([name, value]) => (
        <Typography key={name} variant="pi" style={{ overflowWrap: 'anywhere' }}>
          {say('history.word', {
            name: say(`field.${name}`),
            value: name === 'publishAt' ? moment(value) : value,
          })}
        </Typography>
      ))}
      {isErased && (
        <Typography variant="pi" textColor="neutral600">
          {say('history.erased')}
        </Typography>
      )}
    </Flex>
  );
}

/** Of classes only: the act itself says how the state of the review changed. */
function useChange({ from, to }: HistoryRow): string {
  const { formatMessage } = useIntl();
  const labelOf = (code: string | null) =>
    code === null || !CLASSES.includes(code)
      ? ''
      : formatMessage({
          id: `content-manager.content-types.${ITEM}.disclosure.${code}`,
          defaultMessage: code,
        });
  const after = labelOf(to);
  if (after === '' || from === to) return '';
  return [labelOf(from), after].filter((label) => label !== '').join(' → ');
}

const wordsOf = ({ details }: HistoryRow): [string, string][] =>
  WORDS.flatMap((name) => {
    const value = details?.[name];
    return typeof value === 'string' && value !== '' ? [[name, value] as [string, string]] : [];
  });
