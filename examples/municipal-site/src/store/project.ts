/**
 * Makes the rows the pages read from one document, in the transaction that stores it. Every apply begins by removing
 * the subject's old rows, so that applying twice, or after a withdrawal, leaves nothing behind.
 */
import type { DocumentType, Documents, InformationItem } from '../feed/documents';
import type { SiteDatabase } from './open-database';

export function projector(database: SiteDatabase, siteCode: string) {
  const removals = [
    'DELETE FROM item WHERE subject = ?',
    'DELETE FROM place WHERE subject = ?',
    'DELETE FROM relation WHERE origin = ?',
    'DELETE FROM node WHERE subject = ?',
  ].map((sql) => database.prepare(sql));
  const addItem = database.prepare(`INSERT INTO item VALUES (@documentId, @title, @indexNumber,
    @documentNumber, @agencyName, @publishedAt, @generatedOn, @validity)`);
  const addPlace = database.prepare('INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?)');
  const addRelation = database.prepare('INSERT OR IGNORE INTO relation VALUES (?, ?, ?)');
  const addNode = database.prepare('INSERT INTO node VALUES (?, ?, ?, ?, ?, ?)');

  function projectItem(item: InformationItem) {
    const { documentId, title, indexNumber, documentNumber, generatedOn, validity } = item;
    addItem.run({
      ...{ documentId, title, indexNumber, documentNumber, generatedOn, validity },
      agencyName: item.agency.name,
      publishedAt: sortableInstant(item.firstPublishedAt),
    });
    for (const { dimension, code, label } of placesOf(item, siteCode)) {
      addPlace.run(dimension, code, documentId, label);
    }
    for (const kind of RELATION_KINDS) {
      for (const target of item.relations?.[kind] ?? []) {
        addRelation.run(documentId, kind, target.documentId);
      }
    }
  }

  return {
    remove(subject: string) {
      for (const removal of removals) removal.run(subject);
    },

    project<T extends DocumentType>(type: T, document: Documents[T]) {
      if (type === 'information_item') projectItem(document as Documents['information_item']);
      if (type === 'agency') {
        const { documentId, code, name, parent } = document as Documents['agency'];
        addNode.run(documentId, 'agency', code, name, parent?.documentId ?? null, null);
      }
      if (type === 'catalogue_category') {
        const { documentId, scheme, code, name, parent, order } =
          document as Documents['catalogue_category'];
        addNode.run(documentId, scheme, code, name, parent?.documentId ?? null, order);
      }
    },
  };
}

export const RELATION_KINDS = ['interprets', 'supersedes', 'repeals', 'corrects'] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];
export type Dimension = 'agency' | 'column' | 'subject' | 'clause';

interface Place {
  dimension: Dimension;
  code: string;
  label: string | null;
}

function placesOf(item: InformationItem, siteCode: string): Place[] {
  const agencies = [item.agency.documentId, ...item.jointAgencies.map((joint) => joint.documentId)];
  return [
    ...agencies.map((code) => ({ dimension: 'agency' as const, code, label: null })),
    ...item.subjects.map(({ code }) => ({ dimension: 'subject' as const, code, label: null })),
    ...item.clauses.map(({ code }) => ({ dimension: 'clause' as const, code, label: null })),
    ...ownColumns(item, siteCode).map(({ code, name }) => ({
      dimension: 'column' as const,
      code,
      label: name,
    })),
  ];
}

/** An item names its columns on every site; a site shows its own. Without its code among them it shows all. */
export function ownColumns(item: InformationItem, siteCode: string) {
  const own = item.columns.filter((column) => column.site === siteCode);
  return own.length > 0 ? own : item.columns;
}

/** One form for all instants, so that text order is time order. */
function sortableInstant(text: string): string {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
}
