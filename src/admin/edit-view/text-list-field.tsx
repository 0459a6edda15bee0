/** Key words, holidays and the like, one a line; stored as a JSON list. */
import { Field, Textarea } from '@strapi/design-system';
import { InputRenderer, useField } from '@strapi/strapi/admin';
import { type ChangeEvent, type ReactNode, useState } from 'react';
import { fromLines, linesFor, textsOf } from './text-list';

interface TextListFieldProps {
  name: string;
  label?: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  required?: boolean;
  disabled?: boolean;
}

export function TextListField(props: TextListFieldProps) {
  const { name, label, labelAction, hint, required, disabled } = props;
  const { value, error, onChange } = useField<unknown>(name);
  const [typed, setTyped] = useState('');
  const texts = textsOf(value);
  if (!texts) return <InputRenderer {...props} type="json" />;
  const change = ({ target }: ChangeEvent<HTMLTextAreaElement>) => {
    const changed = fromLines(target.value);
    setTyped(target.value);
    onChange(name, changed.length > 0 ? changed : null);
  };
  return (
    <Field.Root name={name} error={error} hint={hint} required={required ?? false}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Textarea disabled={disabled ?? false} value={linesFor(texts, typed)} onChange={change} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}
