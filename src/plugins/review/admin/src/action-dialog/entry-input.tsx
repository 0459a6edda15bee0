/** An entry of the Content Manager, found by what is typed. */
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useSay } from '../use-say';
import type { Field } from './field';

const TYPING_MS = 300;

type Entry = Record<string, unknown>;

interface EntryInputProps {
  field: Extract<Field, { kind: 'entry' }>;
  value: string;
  onChange: (value: string) => void;
}

export function EntryInput({ field, value, onChange }: EntryInputProps) {
  const say = useSay();
  const { get } = useFetchClient();
  const [typed, setTyped] = useState('');
  const [entries, setEntries] = useState<Entry[]>([]);
  const { uid, titleOf, valueOf } = field;
  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const search = typed === '' ? {} : { _q: encodeURIComponent(typed) };
      get<{ results: Entry[] }>(`/content-manager/collection-types/${uid}`, {
        params: { page: 1, pageSize: 20, ...search },
        signal: abort.signal,
      })
        .then(({ data }) => setEntries(data.results))
        .catch(() => undefined);
    }, TYPING_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [get, uid, typed]);
  return (
    <Combobox
      value={value}
      placeholder={say('search')}
      noOptionsMessage={() => say('nothing-found')}
      clearLabel={say('clear')}
      autocomplete="none"
      onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={(chosen) => onChange(chosen ?? '')}
      onClear={() => onChange('')}
    >
      {entries.map((entry) => (
        <ComboboxOption key={String(entry.documentId)} value={String(entry[valueOf])}>
          {String(entry[titleOf] ?? '')}
        </ComboboxOption>
      ))}
    </Combobox>
  );
}
