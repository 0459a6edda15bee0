/** One site: has it the newest public state of the item, where does it show it, or why not. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface SubjectReceipt {
  site: { id: string; name: string; state: 'active' | 'paused' | 'off' };
  status: 'accepted' | 'rejected' | 'waiting' | 'nothing';
  isWithdrawal: boolean;
  address: string | null;
  receivedAt: string | null;
  reason: string | null;
}

const COLOURS = {
  accepted: 'success600',
  withdrawn: 'neutral700',
  rejected: 'danger600',
  waiting: 'warning600',
  stopped: 'neutral600',
  nothing: 'neutral600',
} as const;

export function ReceiptLine({ receipt }: { receipt: SubjectReceipt }) {
  const { formatMessage, formatDate } = useIntl();
  const { site, address, receivedAt, reason } = receipt;
  const shown = wordFor(receipt);
  const at = receivedAt
    ? formatDate(receivedAt, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' })
    : '';
  return (
    <Flex tag="li" direction="column" alignItems="flex-start" gap={1} data-testid="receipt">
      <Typography fontWeight="semiBold">{site.name}</Typography>
      <Typography variant="omega" textColor={COLOURS[shown]}>
        {formatMessage({ id: `first-platform.receipt.${shown}`, defaultMessage: shown }, { at })}
      </Typography>
      {reason && <Typography variant="pi">{reason}</Typography>}
      {address && (
        <Link href={address} isExternal>
          {formatMessage({ id: 'first-platform.receipt.open', defaultMessage: 'Page' })}
        </Link>
      )}
    </Flex>
  );
}

function wordFor({ status, isWithdrawal, site }: SubjectReceipt): keyof typeof COLOURS {
  if (status === 'accepted' && isWithdrawal) return 'withdrawn';
  return status === 'waiting' && site.state !== 'active' ? 'stopped' : status;
}
