/** One receiving site as a row: name and address, state and trouble, counts. */
import { Flex, Status, Td, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export interface Site {
  id: string;
  name: string;
  url: string;
  state: 'active' | 'paused' | 'off';
  cursor: string;
  failingSince: string | null;
  lastError: string | null;
  lastErrorDetail: string | null;
  clockDriftSeconds: number | null;
  counts: { accepted: number; pending: number; isPendingWhole: boolean; deadLetters: number };
}

/** More than this and the signatures of the site's clock may be refused. */
const DRIFT_SHOWN_SECONDS = 60;

const VARIANTS = {
  active: 'success',
  failing: 'danger',
  paused: 'secondary',
  off: 'secondary',
} as const;

export function SiteRow({ site }: { site: Site }) {
  const { formatNumber } = useIntl();
  const { accepted, pending, isPendingWhole, deadLetters } = site.counts;
  return (
    <Tr data-testid="site">
      <Td>
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold">{site.name}</Typography>
          <Typography variant="pi" textColor="neutral600">
            {site.url}
          </Typography>
        </Flex>
      </Td>
      <Td>
        <State site={site} />
      </Td>
      <Td>
        <Typography>{formatNumber(accepted)}</Typography>
      </Td>
      <Td>
        <Typography>
          {formatNumber(pending)}
          {isPendingWhole ? '' : '+'}
        </Typography>
      </Td>
      <Td>
        <Typography textColor={deadLetters > 0 ? 'danger600' : 'neutral800'}>
          {formatNumber(deadLetters)}
        </Typography>
      </Td>
      <Td>
        <Typography>{site.cursor}</Typography>
      </Td>
    </Tr>
  );
}

function State({ site }: { site: Site }) {
  const { formatMessage, formatDate } = useIntl();
  const isFailing = site.state === 'active' && site.failingSince !== null;
  const shown = isFailing ? 'failing' : site.state;
  const drift = site.clockDriftSeconds ?? 0;
  const since = site.failingSince
    ? formatDate(site.failingSince, {
        dateStyle: 'short',
        timeStyle: 'short',
        timeZone: 'Asia/Shanghai',
      })
    : '';
  const say = (id: string, values: Record<string, string | number> = {}) =>
    formatMessage({ id: `first-platform.${id}`, defaultMessage: id }, values);
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Status size="S" variant={VARIANTS[shown]}>
        <Typography fontWeight="bold">{say(`state.${shown}`, { since })}</Typography>
      </Status>
      {isFailing && site.lastError && (
        <Typography variant="pi">
          {say(`failure.${site.lastError}`)} {site.lastErrorDetail}
        </Typography>
      )}
      {Math.abs(drift) > DRIFT_SHOWN_SECONDS && (
        <Typography variant="pi" textColor="warning600">
          {say('page.drift', { seconds: drift })}
        </Typography>
      )}
    </Flex>
  );
}
