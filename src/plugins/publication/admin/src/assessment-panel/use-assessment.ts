/** Asks the server what the rules say of the saved draft; again whenever `version` changes (after a save or a publication). */
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Assessment } from './assessment';

export type AssessmentState =
  | { state: 'unsaved' }
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'known'; assessment: Assessment };

export function useAssessment(
  uid: string,
  documentId: string | undefined,
  version: string,
): AssessmentState {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<AssessmentState>({ state: 'loading' });
  useEffect(() => {
    if (!documentId) return undefined;
    const abort = new AbortController();
    const path = `/publication/assessment/${uid}/${encodeURIComponent(documentId)}`;
    get<{ data: Assessment }>(path, { signal: abort.signal })
      .then(({ data }) => setAnswer({ state: 'known', assessment: data.data }))
      .catch(() => {
        if (!abort.signal.aborted) setAnswer({ state: 'failed' });
      });
    return () => abort.abort();
  }, [get, uid, documentId, version]);
  return documentId ? answer : { state: 'unsaved' };
}
