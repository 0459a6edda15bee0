/** An enumeration whose values have labels of their own field (`text` is 文本 of a record, 文字 of an interpretation). */
import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';

type InputProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface EnumerationFieldProps extends Omit<InputProps, 'type' | 'options'> {
  attribute: { enum: string[]; labelsId: string };
}

export function EnumerationField({ attribute, ...props }: EnumerationFieldProps) {
  const { formatMessage } = useIntl();
  const options = attribute.enum.map((value) => ({
    value,
    label: formatMessage({ id: `${attribute.labelsId}.${value}`, defaultMessage: value }),
  }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}
