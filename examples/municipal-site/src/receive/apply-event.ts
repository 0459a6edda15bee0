/**
 * Applies one event to the store and says what became of it. Runs inside the batch's transaction. Everything that
 * can refuse an event is asked before the first write, so a refused event has touched nothing.
 */
import { datahashOf } from '../feed/datahash';
import {
  type DocumentType,
  type Documents,
  documentShapes,
  withdrawalShape,
} from '../feed/documents';
import { type FeedEvent, meaningOf } from '../feed/event';
import { MissingField, isObject, readShape } from '../feed/shape';
import type { Store } from '../store';
import { decide } from './decide';

export type RejectionCode =
  'hash_mismatch' | 'subject_mismatch' | 'not_proactive' | 'missing_field';

export type Outcome =
  | { status: 'accepted'; as: 'applied' | 'repeated' | 'held' | 'ignored' }
  | { status: 'rejected'; code: RejectionCode; field?: string };

export function applyEvent({ subjects, projector }: Store, event: FeedEvent): Outcome {
  if (datahashOf(event.data) !== event.datahash) return rejected('hash_mismatch');
  const meaning = meaningOf(event.type);
  if (meaning.kind === 'unknown') {
    subjects.saveIgnored(event);
    return { status: 'accepted', as: 'ignored' };
  }
  if (!isObject(event.data) || event.data['documentId'] !== event.subject) {
    return rejected('subject_mismatch');
  }

  const decision = decide(subjects.find(event.subject), event);
  if (decision === 'older') return { status: 'accepted', as: 'held' };
  if (decision === 'repeat') return { status: 'accepted', as: 'repeated' };

  try {
    if (meaning.kind === 'withdrawal') {
      const tombstone = readShape(withdrawalShape, event.data);
      projector.remove(event.subject);
      subjects.save(event, meaning.type, tombstone, true);
    } else {
      const document = readDocument(meaning.type, event.data);
      if (!document) return rejected('not_proactive');
      projector.remove(event.subject);
      subjects.save(event, meaning.type, document, false);
      projector.project(meaning.type, document);
    }
    return { status: 'accepted', as: 'applied' };
  } catch (error) {
    if (error instanceof MissingField) return rejected('missing_field', error.path);
    throw error;
  }
}

const rejected = (code: RejectionCode, field?: string): Outcome => ({
  status: 'rejected',
  code,
  ...(field && { field }),
});

/** null: an item that is not marked as proactively disclosed. The sender never sends one; this site looks all the same. */
function readDocument<T extends DocumentType>(type: T, data: unknown): Documents[T] | null {
  const document = readShape(documentShapes[type], data) as Documents[T];
  if ('disclosure' in document && document.disclosure !== 'proactive') return null;
  return document;
}
