/** Puts the present names beside the values of facets, from the register; what is not public there has none. One query for all. */
import type { Core } from '@strapi/strapi';
import type { Searchable } from '../contracts';
import type { Reader } from '../reading/reader';
import type { FacetValue } from './facet-lines';
import type { NamedFacetValue } from './search';

interface NameRow {
  subject_type: string;
  subject_id: string;
  number: string | null;
  scheme: string | null;
  name: string | null;
}

export async function nameFacets(
  strapi: Core.Strapi,
  { facets }: Searchable,
  counted: Record<string, FacetValue[]>,
): Promise<Record<string, NamedFacetValue[]>> {
  const wanted = Object.entries(counted).flatMap(([name, values]) => {
    const place = facets[name];
    return place && values.length > 0
      ? [{ ...place, values: values.map(({ value }) => value) }]
      : [];
  });
  const rows =
    wanted.length === 0
      ? []
      : await strapi
          .plugin('publication')
          .service<Reader>('reader')
          .rows<NameRow>((knex) =>
            knex('public_register')
              .where((any) => {
                for (const { type, by, scheme, values } of wanted)
                  void any.orWhere((one) => {
                    void one.where('subject_type', type).whereIn(by, values);
                    if (scheme !== undefined) void one.where({ scheme });
                  });
              })
              .select('subject_type', 'subject_id', 'number', 'scheme', 'name'),
          );
  return Object.fromEntries(
    Object.entries(counted).map(([name, values]) => [
      name,
      values.map(({ value, count }) => ({ value, name: nameOf(rows, facets[name], value), count })),
    ]),
  );
}

const nameOf = (
  rows: readonly NameRow[],
  place: Searchable['facets'][string] | undefined,
  value: string,
): string | null =>
  (place &&
    rows.find(
      (row) =>
        row.subject_type === place.type &&
        row[place.by] === value &&
        (place.scheme === undefined || row.scheme === place.scheme),
    )?.name) ??
  null;
