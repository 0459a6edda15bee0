/**
 * The stored shapes against the law's closed lists, and what leaves of them. A schema is JSON that nobody compiles: a code added in
 * one place only, an inverse side, a `unique` without an index or a new attribute that slips into the public document fail here.
 */
import fs from 'node:fs';
import path from 'node:path';
import { agencyDescriptor } from '../../src/api/agency/publication';
import { disclosureMatterDescriptor } from '../../src/api/disclosure-matter/publication';
import { buildDocument } from '../../src/api/information-item/publication/document';
import { registerEntryOf } from '../../src/api/information-item/publication/register-entry';
import { AGENCY_KINDS, AGENCY_LEVELS } from '../../src/domain/disclosure/agencies';
import { CATEGORY_SCHEMES } from '../../src/domain/disclosure/category-schemes';
import {
  DISCLOSURE_CLASSES,
  SOURCE_ATTRIBUTES,
} from '../../src/domain/disclosure/disclosure-classes';
import { CONSULTATION_OUTCOMES, ORGAN_DECISIONS } from '../../src/domain/disclosure/consultations';
import { GROUNDS } from '../../src/domain/disclosure/grounds';
import { GUIDE_KINDS, GUIDE_STATES } from '../../src/domain/disclosure/guides';
import {
  CARRIERS,
  DISCLOSURE_TERMS,
  INTERPRETATION_KINDS,
  NATURES,
  RECORD_FORMS,
} from '../../src/domain/disclosure/item-attributes';
import { DISCLOSURE_WAYS } from '../../src/domain/disclosure/matters';
import { OFFICE_KINDS, VENUE_KINDS } from '../../src/domain/disclosure/offices';
import { SOURCES } from '../../src/domain/disclosure/sources';
import { VALIDITY_STATES } from '../../src/domain/disclosure/validity';
import type { Facts } from '../../types/publication';

interface Attribute {
  type: string;
  enum?: string[];
  target?: string;
  relation?: string;
  component?: string;
  unique?: boolean;
  inversedBy?: string;
  mappedBy?: string;
}
interface Schema {
  options: { draftAndPublish: boolean };
  attributes: Record<string, Attribute>;
  indexes?: { columns: string[]; type?: string }[];
}

const API = path.resolve(__dirname, '../../src/api');
const schemas = new Map<string, Schema>(
  fs.readdirSync(API).flatMap((name): [string, Schema][] => {
    const file = path.join(API, name, 'content-types', name, 'schema.json');
    return fs.existsSync(file) ? [[name, JSON.parse(fs.readFileSync(file, 'utf8')) as Schema]] : [];
  }),
);
const COMPONENTS = path.resolve(__dirname, '../../src/components');
/** Records inside an entry, by the name that a schema gives them: `disclosure.consultation`. */
const components = new Map<string, Pick<Schema, 'attributes'>>(
  fs
    .readdirSync(COMPONENTS)
    .flatMap((category) =>
      fs
        .readdirSync(path.join(COMPONENTS, category))
        .map((file): [string, Schema] => [
          `${category}.${path.basename(file, '.json')}`,
          JSON.parse(fs.readFileSync(path.join(COMPONENTS, category, file), 'utf8')) as Schema,
        ]),
    ),
);
const attributes = [...schemas, ...components].flatMap(([type, schema]) =>
  Object.entries(schema.attributes).map(([name, attribute]) => ({ type, name, attribute })),
);
const attributesOf = (type: string) =>
  (schemas.get(type) ?? components.get(type))?.attributes ?? {};

const CLOSED_LISTS: Record<string, readonly { code: string }[]> = {
  'agency.level': AGENCY_LEVELS,
  'agency.kind': AGENCY_KINDS,
  'catalogue-category.scheme': CATEGORY_SCHEMES,
  'disclosure.consultation.outcome': CONSULTATION_OUTCOMES,
  'disclosure.consultation.organDecision': ORGAN_DECISIONS,
  'disclosure-guide.kind': GUIDE_KINDS,
  'disclosure-guide.state': GUIDE_STATES,
  'disclosure-matter.way': DISCLOSURE_WAYS,
  'disclosure-matter.duration': DISCLOSURE_TERMS,
  'disclosure-matter.nature': NATURES,
  'information-item.source': SOURCES,
  'information-item.validity': VALIDITY_STATES,
  'information-item.disclosureTerm': DISCLOSURE_TERMS,
  'information-item.nature': NATURES,
  'information-item.carrier': CARRIERS,
  'information-item.recordForm': RECORD_FORMS,
  'information-item.disclosure': DISCLOSURE_CLASSES,
  'information-item.ground': GROUNDS,
  'information-item.sourceAttribute': SOURCE_ATTRIBUTES,
  'information-item.interpretationKind': INTERPRETATION_KINDS,
  'office.kind': OFFICE_KINDS,
  'office.venueKind': VENUE_KINDS,
};

test('the schemas were found', () => {
  expect([...schemas.keys()].sort()).toEqual([
    'agency',
    'calendar-year',
    'catalogue-category',
    'disclosure-guide',
    'disclosure-matter',
    'information-item',
    'office',
    'site-column',
  ]);
});

test('every enumeration has a closed list of the domain', () => {
  const enumerations = attributes
    .filter(({ attribute }) => attribute.type === 'enumeration')
    .map(({ type, name }) => `${type}.${name}`);
  expect(enumerations.sort()).toEqual(Object.keys(CLOSED_LISTS).sort());
});

test.each(Object.entries(CLOSED_LISTS))('%s stores the codes of its list', (key, list) => {
  const [name = ''] = key.split('.').slice(-1);
  const type = key.slice(0, -name.length - 1);
  expect(attributesOf(type)[name]?.enum).toEqual(list.map(({ code }) => code));
});

test('relations point one way: an inverse side leaks drafts and slows every write', () => {
  const relations = attributes.filter(({ attribute }) => attribute.type === 'relation');
  expect(relations.length).toBeGreaterThan(15);
  const inverse = relations.filter(
    ({ attribute }) => attribute.inversedBy !== undefined || attribute.mappedBy !== undefined,
  );
  expect(inverse).toEqual([]);
  for (const { attribute } of relations)
    expect(['manyToOne', 'manyToMany']).toContain(attribute.relation);
});

test('what calls itself unique has a real unique index', () => {
  const unique = attributes.filter(({ attribute }) => attribute.unique === true);
  expect(unique.map(({ type, name }) => `${type}.${name}`)).toEqual([
    'agency.code',
    'calendar-year.year',
    'disclosure-matter.code',
  ]);
  for (const { type, name } of unique) {
    const held = (schemas.get(type)?.indexes ?? []).filter((index) => index.type === 'unique');
    expect(held.map(({ columns }) => columns)).toContainEqual([name]);
  }
});

test.each([
  ['catalogue-category', ['scheme', 'code']],
  ['site-column', ['site', 'code']],
])('%s is unique by %j', (type, columns) => {
  expect(schemas.get(type)?.indexes).toContainEqual(
    expect.objectContaining({ columns, type: 'unique' }),
  );
});

test('draft and publish is for governed content alone', () => {
  const drafted = [...schemas].filter(([, schema]) => schema.options.draftAndPublish);
  expect(drafted.map(([type]) => type).sort()).toEqual(['disclosure-guide', 'information-item']);
});

/** Attributes of an item whose values never leave: the decision behind the item, and where it came from. */
const UNPUBLISHED_OF_ITEM = [
  'approvalDocument',
  'consultations',
  'decisionOwner',
  'declassificationDocument',
  'disclosureReason',
  'fullVersion',
  'ground',
  'groundDiscretion',
  'groundHarm',
  'groundLaw',
  'jointSignatureEvidence',
  'legacyId',
  'legacySource',
  'priorPublicationAddress',
  'noInterpretationReason',
  'priorPublishedOn',
  'reassessOn',
  'referralAnsweredOn',
  'referredOn',
  'referredTo',
  'researchNote',
  'sourceAttribute',
  'sourceAttributeMark',
  'sourceAttributeOn',
  'sourceAttributeReason',
  'sourceAttributeSigner',
];
/** They leave as the system gave them at the first publication, whatever the entry says. */
const GIVEN_BY_THE_SYSTEM = ['firstPublishedAt', 'indexNumber', 'slug'];

const FIRST = { firstPublishedAt: '2026-05-12T01:02:03.000Z', slug: 'the-slug', number: 'N/1' };

/** A value that is found again wherever it went. Dates are told apart by their year. */
const canary = (
  name: string,
  { type, target, component = '' }: Attribute,
  year: number,
): unknown => {
  const text = `canary-${name}`;
  switch (type) {
    case 'date':
      return `${year}-01-01`;
    case 'datetime':
      return `${year}-01-01T00:00:00.000Z`;
    case 'boolean':
      return true;
    case 'json':
      return [text];
    case 'media':
      return [
        {
          name: `${text}.pdf`,
          mime: 'application/pdf',
          caption: 'canary-caption',
          size: 1,
          provider_metadata: { sha256: 'a'.repeat(64), bytes: 9, other: 'canary-metadata' },
        },
      ];
    case 'component':
      return [recordOf(name, Object.keys(attributesOf(component)))];
    case 'relation':
      return [relatedRow(name, String(target))];
    default:
      return text;
  }
};

const relatedRow = (name: string, target: string) => {
  const type = target.split('.')[1] ?? '';
  return {
    ...recordOf(name, Object.keys(attributesOf(type))),
    documentId: `canary-${name}.documentId`,
  };
};

const recordOf = (name: string, attributes: readonly string[]): object =>
  Object.fromEntries(attributes.map((attribute) => [attribute, `canary-${name}.${attribute}`]));

const itemAttributes = Object.entries(attributesOf('information-item'));
const yearOf = (name: string) => 1700 + itemAttributes.findIndex(([one]) => one === name);
const canaryFacts: Facts = {
  documentId: 'the-document',
  createdBy: { email: 'canary-creator' },
  updatedBy: { email: 'canary-updater' },
  ...Object.fromEntries(
    itemAttributes.map(([name, attribute]) => {
      const value = canary(name, attribute, yearOf(name));
      const isSingle = attribute.relation === 'manyToOne';
      return [name, isSingle ? (value as unknown[])[0] : value];
    }),
  ),
};
const published = JSON.stringify(buildDocument(canaryFacts, FIRST));
const appears = (name: string, attribute: Attribute) =>
  attribute.type === 'date' || attribute.type === 'datetime'
    ? published.includes(`${yearOf(name)}-01-01`)
    : attribute.type === 'boolean'
      ? (JSON.parse(published) as Record<string, unknown>)[name] === true
      : published.includes(`canary-${name}`);

test('of an item exactly the listed attributes stay inside; a new attribute must be decided on here', () => {
  const inside = itemAttributes.filter(([name, attribute]) => !appears(name, attribute));
  expect(inside.map(([name]) => name).sort()).toEqual(
    [...UNPUBLISHED_OF_ITEM, ...GIVEN_BY_THE_SYSTEM].sort(),
  );
});

test('of what an item refers to only key, code and the names that receivers need leave', () => {
  const leaving = [...published.matchAll(/canary-(\w+)\.(\w+)/g)]
    .map(([, relation, attribute]) => `${relation}.${attribute}`)
    .filter((one) => !one.startsWith('attachments.') && !/\.(documentId|code)$/.test(one));
  expect([...new Set(leaving)].sort()).toEqual([
    'agency.name',
    'mainColumn.name',
    'mainColumn.site',
    'otherColumns.name',
    'otherColumns.site',
  ]);
  for (const secret of ['creator', 'updater', 'caption', 'metadata'])
    expect(published).not.toContain(`canary-${secret}`);
});

test('the register of an item is made from its document: no canary of what stays inside is in it', () => {
  const entry = JSON.stringify(registerEntryOf(buildDocument(canaryFacts, FIRST)));
  for (const name of UNPUBLISHED_OF_ITEM) {
    expect(entry).not.toContain(`canary-${name}"`);
    expect(entry).not.toContain(`${yearOf(name)}-01-01`);
  }
});

test.each([
  [agencyDescriptor, 'agency', ['reviewLevels', 'delegations']],
  [disclosureMatterDescriptor, 'disclosure-matter', ['mainColumn']],
])('of %# too, what is not on the list stays inside', (descriptor, type, inside) => {
  const facts = {
    documentId: 'the-document',
    ...Object.fromEntries(Object.keys(attributesOf(type)).map((name) => [name, `canary-${name}`])),
    delegations: [{ name: 'canary-delegations' }],
    mainColumn: { documentId: 'canary-mainColumn' },
  };
  const document = JSON.stringify(descriptor.build(facts, FIRST));
  expect(document).toContain('canary-code');
  for (const name of inside) expect(document).not.toContain(`canary-${name}`);
});
