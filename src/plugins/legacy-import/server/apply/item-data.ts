/** The `data` of a write through the Document Service, and the relations it sets, from a planned record. Pure. */
import type { MappedRecord } from '../map/mapped-record';
import type { CurrentItem } from '../plan/plan-row';
import type { References } from '../plan/resolve-references';
import type { RelationIds } from './item-hash';

export interface NumberChoice {
  /** Whether the legacy index number may still be given to this item within its agency. */
  isFree: boolean;
}

export function relationsOf(references: References): RelationIds {
  const one = (id: string | null) => (id === null ? [] : [id]);
  return {
    agency: [references.agency.documentId],
    jointAgencies: references.jointAgencies.map(({ documentId }) => documentId),
    subjects: references.subjects,
    genre: one(references.genre),
    audiences: references.audiences,
    matter: one(references.matter?.documentId ?? null),
    clauses: references.clauses,
    mainColumn: one(references.mainColumn),
    otherColumns: references.otherColumns,
  };
}

export function itemData(
  record: MappedRecord,
  relations: RelationIds,
  current: CurrentItem,
  number: NumberChoice,
): Record<string, unknown> {
  const set = Object.entries(relations)
    // A relation nobody ever set needs no statement to be emptied.
    .filter(([, ids]) => current !== null || ids.length > 0)
    .map(([name, ids]) => [name, { set: ids }]);
  return {
    ...record.fields,
    ...numbers(record.indexNumber, current, number),
    ...Object.fromEntries(set),
  };
}

/** A legacy number is kept as the index number where it is free, else among the former ones; a number once given stays. */
function numbers(
  legacy: string | null,
  current: CurrentItem,
  { isFree }: NumberChoice,
): Record<string, unknown> {
  if (legacy === null || current?.indexNumber === legacy) return {};
  if (isFree && !current?.indexNumber) return { indexNumber: legacy };
  const former = current?.formerIndexNumbers ?? [];
  return former.includes(legacy) ? {} : { formerIndexNumbers: [...former, legacy] };
}
