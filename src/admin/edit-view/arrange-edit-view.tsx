/**
 * The edit view of our content types: one box with a title per group of fields, hints in the person's language, enumeration
 * values with the labels of their own field. Runs on the layout as stored, so what a person rearranged stays where it is: a
 * new box begins where the group changes. Not on the configuration page, which would store what we add.
 */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { groupOf } from '../../extensions/content-manager/layouts/layout';
import { fieldId, hintId } from '../labels';
import { type LabelledType, labelledType } from '../labelled-type';

export const ENUMERATION_FIELD = 'gongkai-enumeration';
export const TEXT_LIST_FIELD = 'gongkai-text-list';
export const GROUP_TITLE_FIELD = 'gongkai-group-title';

interface Field {
  name: string;
  type: string;
  hint?: ReactNode;
  size: number;
  attribute: object;
}
type Row = Field[];
type Panel = Row[];

interface EditView {
  layout: { layout: Panel[]; settings: { displayName?: string } };
  query: unknown;
}

export function arrangeEditView(view: EditView): EditView {
  const type = labelledType(view.layout.settings.displayName);
  if (!type || window.location.pathname.includes('/configurations/')) return view;
  const rows = view.layout.layout.flat().map((row) => row.map((field) => withLabels(type, field)));
  return { ...view, layout: { ...view.layout, layout: panelsOf(type, rows) } };
}

function panelsOf(type: LabelledType, rows: Row[]): Panel[] {
  const panels: Panel[] = [];
  let open: string | undefined;
  for (const row of rows) {
    const first = row[0];
    if (!first) continue;
    const group = groupOf(type.layout, first.name)?.id ?? 'other';
    if (group !== open) panels.push([[groupTitle(group, first)]]);
    open = group;
    panels.at(-1)?.push(row);
  }
  return panels;
}

/** A row that only shows a title. It bears the name of a real field, since the form asks whether that may be read. */
function groupTitle(group: string, field: Field): Field {
  return {
    ...field,
    type: GROUP_TITLE_FIELD,
    attribute: { type: GROUP_TITLE_FIELD, titleId: `gongkai.group.${group}` },
    hint: undefined,
    size: 12,
  };
}

function withLabels({ uid, labels, layout }: LabelledType, field: Field): Field {
  const own = labels.fields[field.name];
  const hint = field.hint || (own?.hint && <FormattedMessage id={hintId(uid, field.name)} />);
  const labelled = { ...field, hint };
  if (layout.textLists?.includes(field.name)) return { ...labelled, type: TEXT_LIST_FIELD };
  if (field.type !== 'enumeration') return labelled;
  const attribute = { ...field.attribute, labelsId: fieldId(uid, field.name) };
  return { ...labelled, type: ENUMERATION_FIELD, attribute };
}
