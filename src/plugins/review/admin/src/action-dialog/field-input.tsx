/** One field of a dialog. */
import {
  Checkbox,
  DatePicker,
  Field as FieldParts,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
  TimePicker,
} from '@strapi/design-system';
import type { ChangeEvent } from 'react';
import { useIntl } from 'react-intl';
import { useSay } from '../use-say';
import { EntryInput } from './entry-input';
import type { Choice, Field, Values } from './field';
import { FileInput } from './file-input';
import { PersonInput } from './person-input';

/** The calendar ends fifteen years from now unless told otherwise. */
const LAST_DAY = new Date(2099, 11, 31);

interface FieldInputProps {
  field: Field;
  value: string | boolean | undefined;
  /** Of the whole dialog. */
  values: Values;
  onChange: (value: string | boolean) => void;
}

export function FieldInput({ field, value, values, onChange }: FieldInputProps) {
  const { formatMessage } = useIntl();
  const say = useSay();
  const { name, labelId, isRequired = false } = field;
  const label = labelId
    ? formatMessage({ id: labelId, defaultMessage: name })
    : say(`field.${name}`);
  if (field.kind === 'tick') {
    return (
      <Checkbox checked={value === true} onCheckedChange={(ticked) => onChange(ticked === true)}>
        {label}
      </Checkbox>
    );
  }
  return (
    <FieldParts.Root name={name} required={isRequired} width="100%">
      <FieldParts.Label>{label}</FieldParts.Label>
      <Input field={field} value={String(value ?? '')} values={values} onChange={onChange} />
    </FieldParts.Root>
  );
}

interface InputProps {
  field: Field;
  value: string;
  values: Values;
  onChange: (value: string) => void;
}

function Input({ field, value, values, onChange }: InputProps) {
  const say = useSay();
  const typed = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) =>
    onChange(target.value);
  switch (field.kind) {
    case 'long':
      return <Textarea value={value} onChange={typed} />;
    case 'date':
      return (
        <DatePicker
          {...(value !== '' && { value: new Date(value) })}
          clearLabel={say('clear')}
          maxDate={LAST_DAY}
          onChange={(day) => onChange(day ? dayOf(day) : '')}
          onClear={() => onChange('')}
        />
      );
    case 'time':
      return (
        <TimePicker
          value={value}
          clearLabel={say('clear')}
          onChange={(time) => onChange(time)}
          onClear={() => onChange('')}
        />
      );
    case 'choice':
      return <ChoiceInput choices={field.choices} value={value} onChange={onChange} />;
    case 'entry':
      return <EntryInput field={field} value={value} onChange={onChange} />;
    case 'person': {
      const agencyCode = String(values[field.agencyFrom] ?? '');
      return <PersonInput agencyCode={agencyCode} value={value} onChange={onChange} />;
    }
    case 'file':
      return <FileInput value={value} onChange={onChange} />;
    default:
      return <TextInput value={value} onChange={typed} />;
  }
}

function ChoiceInput({
  choices,
  value,
  onChange,
}: Omit<InputProps, 'field' | 'values'> & { choices: readonly Choice[] }) {
  const { formatMessage } = useIntl();
  const say = useSay();
  const textOf = ({ say: key, values, labelId, value: code }: Choice) => {
    if (labelId) return formatMessage({ id: labelId, defaultMessage: code });
    return key ? say(key, values) : code;
  };
  return (
    <SingleSelect
      value={value}
      placeholder={say('choose')}
      onChange={(chosen) => onChange(String(chosen))}
    >
      {choices.map((one) => (
        <SingleSelectOption key={one.value} value={one.value}>
          {textOf(one)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

/** The day as it was picked, whatever the browser's time zone. */
const dayOf = (day: Date): string => {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
};
