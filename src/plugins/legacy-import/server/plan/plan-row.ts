/**
 * What is to be done with one record: create, update, leave unchanged, reject; and whether it may become public or is held back, with the
 * reasons. Everything it looks at is given, so a rehearsal plans exactly as the real run does. Pure.
 */
import { assess } from '../../../../domain/classification/assess';
import { completeFacts } from '../../../../domain/classification/item-facts';
import type { MappedRecord, Remark } from '../map/mapped-record';
import { SECRECY_REMARK } from '../map/secrecy';
import type { Agency } from './agency-directory';
import type { References } from './resolve-references';
import { isReviewCovered, REVIEW_INCOMPLETE } from './review-needed';
import type { Seen } from './seen-keys';

/** What the importer remembers of a record. */
export interface KnownRecord {
  documentId: string;
  rowHash: string;
  itemHash: string;
  state: 'draft' | 'published';
}

export interface PlanOptions {
  publish: boolean;
  overwrite: boolean;
  /** Asia/Shanghai. */
  today: string;
  goLiveOn: string | null;
}

/** The item as it stands now; null: it is gone. */
export type CurrentItem = {
  itemHash: string;
  indexNumber: string | null;
  formerIndexNumbers: string[];
  /** Public now; and whether it ever was. */
  isPublic: boolean;
  wasPublic: boolean;
} | null;

/** How the row stands to what was imported before. */
export type Standing =
  | { kind: 'new' }
  /** Taken before in this very run. */
  | { kind: 'repeated' }
  | { kind: 'unchanged'; known: KnownRecord }
  | { kind: 'changed'; known: KnownRecord }
  | { kind: 'rejected'; remark: Remark };

export function standingOf(
  record: MappedRecord,
  known: KnownRecord | null,
  seen: Seen | null,
): Standing {
  if (seen && !seen.isSameContent) return { kind: 'rejected', remark: DUPLICATE };
  if (seen?.wasTaken) return { kind: 'repeated' };
  if (known === null) return { kind: 'new' };
  return known.rowHash === record.rowHash
    ? { kind: 'unchanged', known }
    : { kind: 'changed', known };
}

/** Why an item that stands in the way must not be written over; null when it may. */
export function refusalToOverwrite(
  known: KnownRecord,
  current: CurrentItem,
  options: Pick<PlanOptions, 'overwrite'>,
): Remark | null {
  if (options.overwrite) return null;
  if (current === null) return DELETED;
  return current.itemHash === known.itemHash ? null : EDITED;
}

export type Publication = { mayPublish: boolean; reasons: Remark[] } | { rejection: Remark };

/** Whether the record may become public, by the same rules the gate asks. */
export function publicationOf(
  record: MappedRecord,
  references: References,
  current: CurrentItem,
  options: PlanOptions,
): Publication {
  if (!options.publish) return { mayPublish: false, reasons: [] };
  // What people took down stays down: an import is no decision to publish again.
  if (current?.wasPublic && !current.isPublic) return { mayPublish: false, reasons: [WITHDRAWN] };
  const facts = completeFacts({
    ...record.fields,
    agency: agencyFacts(references.agency),
    jointAgencies: references.jointAgencies.map(agencyFacts),
    subjects: references.subjectCodes,
    matter: references.matter,
    clauses: record.clauses,
    attachments: [],
  });
  const { today, goLiveOn } = options;
  const { violations } = assess(facts, { purpose: 'publish', today, goLiveOn });
  if (violations.some(({ code }) => code === 'secrecy_mark')) return { rejection: SECRECY_REMARK };
  const reasons: Remark[] = violations.map(({ code, field, message }) => ({
    code,
    column: field,
    value: null,
    message,
  }));
  // Of an item that is there already, persons may have done the levels: that only the review itself can tell.
  const isNew = current === null && reasons.length === 0;
  if (isNew && !isReviewCovered(record, references.agency.reviewLevels, today))
    reasons.push(REVIEW_INCOMPLETE);
  return { mayPublish: reasons.length === 0, reasons };
}

function agencyFacts({ code, level, kind, validFrom, validTo }: Agency) {
  return { code, level, kind, validFrom, validTo };
}

const DUPLICATE: Remark = {
  code: 'duplicate_key',
  column: null,
  value: null,
  message:
    '同一条记录在文件中出现两次，内容不同 / the same record twice in the file, with other content',
};
const EDITED: Remark = {
  code: 'edited_since_import',
  column: null,
  value: null,
  message:
    '导入后已有人修改，未覆盖（可用 --overwrite） / edited since its import, not overwritten',
};
const WITHDRAWN: Remark = {
  code: 'withdrawn_since_import',
  column: null,
  value: null,
  message: '公开后已被撤下，不再由导入公开 / withdrawn since: an import does not publish it again',
};
const DELETED: Remark = {
  code: 'deleted_since_import',
  column: null,
  value: null,
  message:
    '导入后已被删除，未重新建立（可用 --overwrite） / deleted since its import, not made again',
};
