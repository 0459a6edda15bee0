/** Asks the server now and again every few seconds; what was known stays shown while a newer answer is fetched. */
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

const POLL_MS = 4000;

export type Polled<T> = { state: 'loading' } | { state: 'failed' } | { state: 'known'; data: T };

/** @param version another value asks anew at once. */
export function usePolled<T>(path: string | null, version = ''): Polled<T> {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<Polled<T>>({ state: 'loading' });
  useEffect(() => {
    if (path === null) return undefined;
    const abort = new AbortController();
    const ask = () => {
      get<{ data: T }>(path, { signal: abort.signal })
        .then(({ data }) => setAnswer({ state: 'known', data: data.data }))
        .catch(() => {
          if (!abort.signal.aborted) setAnswer({ state: 'failed' });
        });
    };
    ask();
    const timer = setInterval(ask, POLL_MS);
    return () => {
      clearInterval(timer);
      abort.abort();
    };
  }, [get, path, version]);
  return answer;
}
