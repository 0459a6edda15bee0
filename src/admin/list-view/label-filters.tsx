/**
 * The filters of our content types: Strapi 5.54 shows the names of attributes and the codes of enumerations there. Labels are
 * message descriptors, which it formats; options must be texts, so they are taken in the language of the page. An `input` of
 * our own makes it show the label of the chosen option too.
 */
import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps, ComponentType } from 'react';
import { CONTENT_TYPES, type ContentTypeName, LOCALES, type Locale } from '../content-types';
import { labelledType } from '../labelled-type';
import { fieldId } from '../labels';
import { LABELS } from '../translations';

interface Filter {
  name: string;
  type: string;
  label: string | { id: string; defaultMessage: string };
  options?: { value: string; label?: string }[];
  input?: ComponentType<InputProps>;
}

interface FilterMenu {
  displayedFilters: Filter[];
  layout: { settings: { displayName?: string } };
}

type InputProps = ComponentProps<typeof InputRenderer>;

export function labelFilters(menu: FilterMenu): FilterMenu {
  const uid = labelledType(menu.layout.settings.displayName)?.uid;
  if (!uid) return menu;
  const type = (Object.keys(CONTENT_TYPES) as ContentTypeName[]).find(
    (name) => CONTENT_TYPES[name] === uid,
  );
  const fields = type ? LABELS[pageLocale()][type].fields : {};
  const displayedFilters = menu.displayedFilters.map((filter) => {
    const options = filter.options?.map(({ value, label }) => ({
      value,
      label: fields[filter.name]?.values?.[value] ?? label ?? value,
    }));
    const isOurOwn = filter.name !== '__status' && typeof filter.label === 'string';
    const label = isOurOwn
      ? { id: fieldId(uid, filter.name), defaultMessage: String(filter.label) }
      : filter.label;
    const input = filter.type === 'enumeration' ? { input: OptionsInput } : {};
    return { ...filter, ...(options ? { options } : {}), ...input, label };
  });
  return { ...menu, displayedFilters };
}

function OptionsInput(props: InputProps) {
  return <InputRenderer {...props} />;
}

function pageLocale(): Locale {
  const lang = document.documentElement.lang;
  return LOCALES.find((locale) => locale === lang) ?? 'zh-Hans';
}
