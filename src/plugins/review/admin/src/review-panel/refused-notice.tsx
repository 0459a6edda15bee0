/** What the person had typed when their save was refused: the form shows the newest content by now. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useSyncExternalStore } from 'react';
import { useIntl } from 'react-intl';
import { keepRefused, onRefused, refusedChanges } from '../entry-revisions/refused-changes';
import type { Subject } from '../review-api';
import { useSay } from '../use-say';

export function RefusedNotice({ subject: { uid, documentId } }: { subject: Subject }) {
  const say = useSay();
  const { formatMessage } = useIntl();
  const changes = useSyncExternalStore(onRefused, () => refusedChanges(uid, documentId));
  if (changes.length === 0) return null;
  const labelOf = (field: string) =>
    formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: field });
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={3} role="alert">
      <Flex direction="column" alignItems="flex-start" gap={2} data-testid="refused-changes">
        <Typography textColor="danger700">{say('refused.title')}</Typography>
        {changes.map(({ field, typed }) => (
          <Flex key={field} direction="column" alignItems="flex-start" gap={0} width="100%">
            <Typography variant="pi" fontWeight="bold">
              {labelOf(field)}
            </Typography>
            <Box maxHeight="120px" overflow="auto" width="100%">
              <Typography
                variant="pi"
                style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', userSelect: 'text' }}
              >
                {typed ?? say('refused.other')}
              </Typography>
            </Box>
          </Flex>
        ))}
        <Button variant="danger-light" size="S" onClick={() => keepRefused(uid, documentId, [])}>
          {say('refused.put-away')}
        </Button>
      </Flex>
    </Box>
  );
}
