/**
 * 「送达情况」: says beside the form, for each receiving site, whether the public state has arrived there, at which address it
 * stands, or why it was refused. Receipts come from the sites; nothing is judged here.
 */
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { usePolled } from '../use-polled';
import { ReceiptLine, type SubjectReceipt } from './receipt-line';

const ITEM = 'api::information-item.information-item';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: Record<string, unknown>;
}

export function ReceiptsPanel({ model, documentId, document }: PanelProps) {
  const { formatMessage } = useIntl();
  if (model !== ITEM || !documentId || documentId === 'create') return null;
  const version = [document?.updatedAt, document?.publishedAt, document?.status].join(' ');
  return {
    title: formatMessage({ id: 'first-platform.panel.title', defaultMessage: 'Delivery' }),
    content: <Content documentId={documentId} version={version} />,
  };
}

function Content({ documentId, version }: { documentId: string; version: string }) {
  const { formatMessage } = useIntl();
  const path = `/first-platform/receipts/${encodeURIComponent(documentId)}`;
  const answer = usePolled<SubjectReceipt[]>(path, version);
  const receipts = answer.state === 'known' ? answer.data : [];
  const isSilent = receipts.every((receipt) => receipt.status === 'nothing');
  if (answer.state !== 'known' || isSilent) {
    const known = receipts.length === 0 ? 'no-site' : 'nothing';
    const id = `first-platform.panel.${answer.state === 'known' ? known : answer.state}`;
    return (
      <Typography variant="pi" textColor="neutral600" aria-live="polite">
        {formatMessage({ id, defaultMessage: '…' })}
      </Typography>
    );
  }
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3} width="100%">
      {receipts.map((receipt) => (
        <ReceiptLine key={receipt.site.id} receipt={receipt} />
      ))}
    </Flex>
  );
}
