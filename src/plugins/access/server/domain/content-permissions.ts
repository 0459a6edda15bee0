/**
 * What each role may do in the Content Manager, table by table, at the agencies where a person holds it (`whose-entries.ts`). Letters:
 * C create, R read, U update, D delete, P publish (and withdraw: Strapi has one permission for both; the gate decides what may
 * become public). A type that a role doesn't name is not seen. Reference data in use is closed, not deleted, so no role deletes an
 * agency. Pure.
 */
import type { Role } from './roles';

export const CONTENT_TYPES = {
  agency: 'api::agency.agency',
  calendarYear: 'api::calendar-year.calendar-year',
  category: 'api::catalogue-category.catalogue-category',
  column: 'api::site-column.site-column',
  guide: 'api::disclosure-guide.disclosure-guide',
  item: 'api::information-item.information-item',
  matter: 'api::disclosure-matter.disclosure-matter',
  office: 'api::office.office',
} as const;

export type ContentTypeKey = keyof typeof CONTENT_TYPES;
export type Letter = 'C' | 'R' | 'U' | 'D' | 'P';

export interface Grant {
  letters: readonly Letter[];
  /** Only these attributes can be changed. */
  updatable?: readonly string[];
  /** Only these attributes are shown. */
  readable?: readonly string[];
  /** Only the public version is shown, never a draft. */
  isOnlyPublic?: true;
}

const grant = (letters: string, limits: Omit<Grant, 'letters'> = {}): Grant => ({
  letters: [...letters] as Letter[],
  ...limits,
});

/** What the public document of an item has, by its attributes; the decision behind it (grounds, reasons, reviewers) is not in it. */
export const PUBLIC_ITEM_ATTRIBUTES: readonly string[] = [
  'title',
  'indexNumber',
  'formerIndexNumbers',
  'documentNumber',
  'agency',
  'jointAgencies',
  'source',
  'matter',
  'generatedOn',
  'firstPublishedAt',
  'effectiveOn',
  'repealedOn',
  'validity',
  'disclosure',
  'disclosureTerm',
  'disclosedUntil',
  'summary',
  'keywords',
  'subjects',
  'genre',
  'audiences',
  'nature',
  'registrationNumber',
  'legalReviewBody',
  'legalReviewedOn',
  'filingNumber',
  'consultationUrl',
  'validUntil',
  'repealBasis',
  'cleanupConclusion',
  'clauses',
  'carrier',
  'recordForm',
  'language',
  'body',
  'attachments',
  'mainColumn',
  'otherColumns',
  'pinned',
  'interpretationKind',
  'interpretationUnit',
  'slug',
];

const READ_ALL: Record<ContentTypeKey, Grant> = {
  agency: grant('R'),
  calendarYear: grant('R'),
  category: grant('R'),
  column: grant('R'),
  guide: grant('R'),
  item: grant('R'),
  matter: grant('R'),
  office: grant('R'),
};

export const CONTENT_GRANTS: Record<Role, Partial<Record<ContentTypeKey, Grant>>> = {
  editor: { ...READ_ALL, item: grant('CRUD'), guide: grant('CRU') },
  secrecy_reviewer: READ_ALL,
  checker: READ_ALL,
  approver: { ...READ_ALL, item: grant('RP'), guide: grant('RP') },
  disclosure_office: {
    agency: grant('CRU'),
    calendarYear: grant('CRU'),
    category: grant('CRUD'),
    column: grant('R'),
    guide: grant('CRUDP'),
    item: grant('CRUDP'),
    matter: grant('CRUD'),
    office: grant('CRUD'),
  },
  legal_review: READ_ALL,
  website_administrator: {
    ...READ_ALL,
    column: grant('CRUD'),
    item: grant('RU', { updatable: ['mainColumn', 'otherColumns', 'pinned'] }),
  },
  supervision: {
    ...READ_ALL,
    guide: grant('R', { isOnlyPublic: true }),
    item: grant('R', { isOnlyPublic: true, readable: PUBLIC_ITEM_ATTRIBUTES }),
  },
  system_administrator: {},
};

const LIBRARY_READ = ['plugin::upload.read', 'plugin::upload.assets.download'];
const LIBRARY_WRITE = [
  ...LIBRARY_READ,
  'plugin::upload.assets.create',
  'plugin::upload.assets.update',
  'plugin::upload.assets.copy-link',
  'plugin::upload.configure-view',
];

/** Permissions without a content type: the media library for those who handle attachments, users for the machine room. */
export const OTHER_GRANTS: Record<Role, readonly string[]> = {
  editor: LIBRARY_WRITE,
  secrecy_reviewer: LIBRARY_READ,
  checker: LIBRARY_READ,
  approver: LIBRARY_READ,
  disclosure_office: LIBRARY_WRITE,
  legal_review: LIBRARY_READ,
  website_administrator: LIBRARY_READ,
  supervision: LIBRARY_READ,
  system_administrator: [
    'admin::users.create',
    'admin::users.read',
    'admin::users.update',
    'admin::users.delete',
    'admin::roles.read',
  ],
};
