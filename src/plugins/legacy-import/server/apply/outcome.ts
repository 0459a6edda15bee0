/** What became of one row. Every row read has exactly one outcome, so the counts always add up. Types only. */
import type { Remark } from '../map/mapped-record';
import type { SourceRow } from '../read/source-row';

export interface Outcome {
  kind: 'created' | 'updated' | 'unchanged' | 'rejected';
  row: SourceRow;
  /** Made public by this row. */
  isPublished: boolean;
  /** Asked to publish, but the rules (or an edit) say no: why. */
  heldBack: Remark[];
  /** Why it was rejected; the first one counts. */
  rejections: Remark[];
  warnings: Remark[];
  documentId: string | null;
}

export function rejected(row: SourceRow, rejections: Remark[]): Outcome {
  return {
    kind: 'rejected',
    row,
    isPublished: false,
    heldBack: [],
    rejections,
    warnings: [],
    documentId: null,
  };
}
