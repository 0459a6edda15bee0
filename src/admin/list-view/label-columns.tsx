/** The list view of our content types: enumeration values by their labels, dates as they are written in a register. */
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { FormattedDate, FormattedMessage } from 'react-intl';
import { labelledType } from '../labelled-type';
import { valueId } from '../labels';

interface Header {
  name: string;
  attribute: { type: string };
  cellFormatter?: (row: Record<string, unknown>) => ReactNode;
}

interface ListView {
  displayedHeaders: Header[];
  layout: { settings: { displayName?: string } };
}

export function labelColumns(view: ListView): ListView {
  const uid = labelledType(view.layout.settings.displayName)?.uid;
  if (!uid) return view;
  const displayedHeaders = view.displayedHeaders.map((header) => {
    const cell = CELLS[header.attribute.type];
    if (!cell) return header;
    const cellFormatter = (row: Record<string, unknown>) => {
      const value = row[header.name];
      const hasValue = typeof value === 'string' && value !== '';
      return (
        <Typography textColor="neutral800">
          {hasValue ? cell(value, (text) => valueId(uid, header.name, text)) : '-'}
        </Typography>
      );
    };
    return { ...header, cellFormatter };
  });
  return { ...view, displayedHeaders };
}

type Cell = (value: string, idOf: (value: string) => string) => ReactNode;

const DAY = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;

const CELLS: Record<string, Cell> = {
  enumeration: (value, idOf) => <FormattedMessage id={idOf(value)} defaultMessage={value} />,
  // A date of law is a calendar date in Shanghai; as stored it is one already.
  date: (value) => <FormattedDate value={`${value}T00:00:00Z`} timeZone="UTC" {...DAY} />,
  datetime: (value) => (
    <FormattedDate
      value={value}
      timeZone="Asia/Shanghai"
      {...DAY}
      hour="2-digit"
      minute="2-digit"
      hour12={false}
    />
  ),
};
