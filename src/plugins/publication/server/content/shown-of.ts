/** What it takes to show documents of a type, made once from its descriptor. */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { PublicTypeDescriptor } from '../contracts';
import { textTemplates } from '../feed/text-templates';
import { Lasting } from '../reading/lasting';
import type { Reader } from '../reading/reader';
import { slot, whereAmong } from '../reading/template';
import { referringQuery } from './beside';
import { headById, headsByKey } from './heads-query';
import { NAMED_COLUMNS } from './named-rows';
import { pathsQuery } from './paths';
import { namedTypes, type Shown } from './shown';

const known = new WeakMap<PublicTypeDescriptor, Lasting<Shown>>();

export function shownOf(strapi: Core.Strapi, descriptor: PublicTypeDescriptor): Lasting<Shown> {
  const before = known.get(descriptor);
  if (before) return before;
  const { type, textFields, related } = descriptor;
  const { onlyOnRequest, joined } = descriptor.queryable;
  const reader = strapi.plugin('publication').service<Reader>('reader');
  const { template } = reader;
  const shown = new Lasting<Shown>({
    headById: template((knex) => headById(knex, type, slot('key'))),
    heads: template((knex) => headsByKey(knex, descriptor, slot('key'))),
    type,
    textFields,
    onlyOnRequest,
    joined,
    relatedFile: related?.file ?? null,
    names: template((knex) =>
      namesQuery(knex, namedTypes({ type, joined, relatedFile: related?.file ?? null })),
    ),
    ...textTemplates(reader),
    referring: related
      ? template((knex) => referringQuery(knex, type, related.terms, slot('id')))
      : null,
    paths: related
      ? template((knex) =>
          pathsQuery(knex, {
            types: slot('types'),
            ids: slot('ids'),
            numbers: slot('numbers'),
          }),
        )
      : null,
  });
  known.set(descriptor, shown);
  return shown;
}

/** By the keys of the register, type by type; a query that names several types at once looks for each documentId in all of them. */
const namesQuery = (knex: Knex, types: readonly string[]): Knex.QueryBuilder => {
  const [first = '', ...others] = types;
  const of = (query: Knex.QueryBuilder, type: string) =>
    whereAmong(
      knex,
      query.from('public_register').where('subject_type', type).select(NAMED_COLUMNS),
      'subject_id',
      slot(`ids_${type}`),
    );
  return of(knex.queryBuilder(), first).unionAll(
    others.map((type) => (next: Knex.QueryBuilder) => void of(next, type)),
  );
};
