/**
 * 「公开审查」: says beside the form whether the saved draft may be published, and if not, why: the field, the article and a
 * sentence for each reason. The server decides; nothing is judged here.
 */
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Assessment } from './assessment';
import { FindingList } from './finding-list';
import { PublicStateLines } from './public-state-lines';
import { useAssessment } from './use-assessment';

const ASSESSED_TYPES = [
  'api::information-item.information-item',
  'api::disclosure-guide.disclosure-guide',
];

interface PanelProps {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

export function AssessmentPanel({ model, documentId, document }: PanelProps) {
  const { formatMessage } = useIntl();
  if (!ASSESSED_TYPES.includes(model)) return null;
  const version = [document?.updatedAt, document?.publishedAt, document?.status].join(' ');
  return {
    title: formatMessage({ id: 'publication.panel.title', defaultMessage: 'Disclosure review' }),
    content: (
      <Content
        model={model}
        documentId={documentId === 'create' ? undefined : documentId}
        version={version}
      />
    ),
  };
}

interface ContentProps {
  model: string;
  documentId: string | undefined;
  version: string;
}

function Content({ model, documentId, version }: ContentProps) {
  const { formatMessage } = useIntl();
  const answer = useAssessment(model, documentId, version);
  if (answer.state !== 'known') {
    return (
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {formatMessage({ id: `publication.panel.${answer.state}`, defaultMessage: '…' })}
      </Typography>
    );
  }
  const { assessment } = answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%" data-testid="assessment">
      <Decision assessment={assessment} />
      <FindingList model={model} findings={assessment.violations} kind="violation" />
      <FindingList model={model} findings={assessment.warnings} kind="warning" />
      <PublicStateLines publicState={assessment.public} />
    </Flex>
  );
}

function Decision({ assessment: { decision, violations } }: { assessment: Assessment }) {
  const { formatMessage } = useIntl();
  const mayPublish = decision === 'may_publish';
  return (
    <Typography fontWeight="bold" textColor={mayPublish ? 'success600' : 'danger600'}>
      {formatMessage(
        { id: `publication.panel.${decision}`, defaultMessage: decision },
        { count: violations.length },
      )}
    </Typography>
  );
}
