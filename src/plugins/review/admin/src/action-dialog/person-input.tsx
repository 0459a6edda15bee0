/** A person who holds a role at an agency, found by a part of name or address; anybody else by the whole address. */
import { Combobox, ComboboxOption } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useGetPeopleQuery } from '../review-api';
import { useSay } from '../use-say';

const TYPING_MS = 300;

interface PersonInputProps {
  /** Empty: none was chosen yet. */
  agencyCode: string;
  /** An e-mail address. */
  value: string;
  onChange: (value: string) => void;
}

export function PersonInput({ agencyCode, value, onChange }: PersonInputProps) {
  const say = useSay();
  const [typed, setTyped] = useState('');
  const asked = useAfterTyping(typed);
  const { data: people = [] } = useGetPeopleQuery(
    { agencyCode, typed: asked },
    { skip: agencyCode === '' },
  );
  const isOther = value !== '' && people.every(({ email }) => email !== value);
  return (
    <Combobox
      value={value}
      placeholder={say(agencyCode === '' ? 'choose-agency' : 'search')}
      noOptionsMessage={() => say('nothing-found')}
      clearLabel={say('clear')}
      autocomplete="none"
      creatable
      createMessage={(email) => say('this-address', { email })}
      onCreateOption={(email) => onChange(email ?? '')}
      onInputChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onChange={(chosen) => onChange(chosen ?? '')}
      onClear={() => onChange('')}
    >
      {people.map(({ email, name }) => (
        <ComboboxOption key={email} value={email}>
          {name === '' ? email : `${name}（${email}）`}
        </ComboboxOption>
      ))}
      {isOther && <ComboboxOption value={value}>{value}</ComboboxOption>}
    </Combobox>
  );
}

const useAfterTyping = (typed: string): string => {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), TYPING_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
};
