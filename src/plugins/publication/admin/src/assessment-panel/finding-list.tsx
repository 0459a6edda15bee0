/** Reasons against publication, or warnings: the field (a click leads to it), the article, the sentence. */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { type Violation, sentenceOf } from './assessment';

const COLOURS = {
  violation: { background: 'danger100', border: 'danger200' },
  warning: { background: 'warning100', border: 'warning200' },
} as const;

interface FindingListProps {
  model: string;
  findings: Violation[];
  kind: keyof typeof COLOURS;
}

export function FindingList({ model, findings, kind }: FindingListProps) {
  const { formatMessage } = useIntl();
  if (findings.length === 0) return null;
  const { background, border } = COLOURS[kind];
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {kind === 'warning' && (
        <Typography variant="sigma" textColor="neutral600">
          {formatMessage({ id: 'publication.panel.warnings', defaultMessage: 'Please check' })}
        </Typography>
      )}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={2}>
        {findings.map((finding, index) => (
          <Box
            key={`${finding.code} ${index}`}
            tag="li"
            background={background}
            borderColor={border}
            hasRadius
            padding={2}
          >
            <Finding model={model} finding={finding} />
          </Box>
        ))}
      </Flex>
    </Flex>
  );
}

function Finding({ model, finding }: { model: string; finding: Violation }) {
  const { formatMessage, locale } = useIntl();
  const label = formatMessage({
    id: `content-manager.content-types.${model}.${finding.field}`,
    defaultMessage: finding.field,
  });
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <TextButton onClick={() => goToField(finding.field)}>{label}</TextButton>
      <Typography variant="omega">{sentenceOf(finding, locale)}</Typography>
      <Typography variant="pi" textColor="neutral600">
        {finding.article}
      </Typography>
    </Flex>
  );
}

function goToField(field: string) {
  const input = document.getElementsByName(field)[0];
  input?.scrollIntoView({ behavior: 'smooth', block: 'center' });
  input?.focus({ preventScroll: true });
}
