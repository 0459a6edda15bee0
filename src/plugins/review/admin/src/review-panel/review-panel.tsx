/**
 * 「发布前审查」: how far the review of the item is, by whom, what is next, what stands in the way, and the buttons for what this person may do
 * now. The server says all of it; nothing is judged here.
 */
import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { revisionSeen } from '../entry-revisions/seen-entries';
import { type Subject, useGetReviewQuery } from '../review-api';
import { ITEM, type ReviewView } from '../review-view';
import { useSay } from '../use-say';
import { Actions } from './actions';
import { LevelLadder } from './level-ladder';
import { OutdatedNotice } from './outdated-notice';
import { RefusedNotice } from './refused-notice';
import { StateLine } from './state-line';
import { WarningList } from './warning-list';

interface PanelProps {
  model: string;
  documentId?: string;
  document?: { status?: string };
}

export function ReviewPanel({ model, documentId, document }: PanelProps) {
  const say = useSay();
  if (model !== ITEM) return null;
  const isSaved = documentId !== undefined && documentId !== 'create';
  return {
    title: say('panel.title'),
    content: isSaved ? (
      <Content
        subject={{ uid: model, documentId }}
        isUnchanged={document?.status === 'published'}
      />
    ) : (
      <Quiet text={say('panel.unsaved')} />
    ),
  };
}

interface ContentProps {
  subject: Subject;
  /** The draft is what the public sees. */
  isUnchanged: boolean;
}

function Content({ subject, isUnchanged }: ContentProps) {
  const say = useSay();
  const { data: view, isError } = useGetReviewQuery(subject, { refetchOnMountOrArgChange: true });
  if (!view) return <Quiet text={say(isError ? 'panel.failed' : 'panel.loading')} />;
  return <Review subject={subject} isUnchanged={isUnchanged} view={view} />;
}

function Review({ subject, isUnchanged, view }: ContentProps & { view: ReviewView }) {
  const say = useSay();
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  const isOutdated = isOther(view.revision, revisionSeen(subject.uid, subject.documentId));
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="review">
      <StateLine view={view} />
      <LevelLadder view={view} />
      <WarningList view={view} />
      <RefusedNotice subject={subject} />
      {isOutdated && <OutdatedNotice />}
      {isModified && !isOutdated && <Quiet text={say('panel.save-first')} />}
      <Actions
        subject={subject}
        view={isUnchanged ? withoutPublication(view) : view}
        isDisabled={isModified || isOutdated}
      />
    </Flex>
  );
}

/** There is nothing to publish. */
const withoutPublication = (view: ReviewView): ReviewView => ({
  ...view,
  actions: (view.actions ?? []).filter((action) => action !== 'publish' && action !== 'schedule'),
});

/** The form shows another state of the entry than the one the review is about. */
const isOther = (revision: string | null, seen: string | undefined): boolean =>
  revision !== null && seen !== undefined && !seen.includes(revision);

const Quiet = ({ text }: { text: string }) => (
  <Typography variant="pi" textColor="neutral600" aria-live="polite">
    {text}
  </Typography>
);
