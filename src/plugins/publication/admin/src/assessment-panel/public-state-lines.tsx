/** What the public sees now: since when, under which index number, at which address of the content API. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PublicState } from './assessment';

export function PublicStateLines({ publicState }: { publicState: PublicState | null }) {
  const { formatMessage, formatDate } = useIntl();
  if (!publicState) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'publication.panel.not-public', defaultMessage: 'Not public' })}
      </Typography>
    );
  }
  const since = publicState.publishedAt
    ? formatDate(publicState.publishedAt, {
        dateStyle: 'medium',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
      })
    : '';
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} data-testid="public-state">
      <Typography fontWeight="semiBold" textColor="success600">
        {formatMessage({ id: 'publication.panel.public', defaultMessage: 'Public' }, { since })}
      </Typography>
      {publicState.number && (
        <Typography variant="pi">
          {formatMessage(
            { id: 'publication.panel.index-number', defaultMessage: 'Index number {indexNumber}' },
            { indexNumber: publicState.number },
          )}
        </Typography>
      )}
      {publicState.url && (
        <Link href={publicState.url} isExternal>
          {formatMessage({ id: 'publication.panel.open', defaultMessage: 'Public document' })}
        </Link>
      )}
    </Flex>
  );
}
