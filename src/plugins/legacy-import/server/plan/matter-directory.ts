/** The matters of the disclosure catalogue by their codes, spaces, width and case ignored. A matter's name says too little: many organs have one. Pure. */
import type { MatterFacts } from '../../../../domain/classification/item-facts';
import { compactText } from '../../../../domain/text/normalise-text';

export interface Matter extends MatterFacts {
  documentId: string;
}

export class MatterDirectory {
  private readonly byCode: ReadonlyMap<string, Matter>;

  constructor(matters: readonly Matter[]) {
    this.byCode = new Map(matters.map((matter) => [plain(matter.code), matter]));
  }

  find(code: string): Matter | null {
    return this.byCode.get(plain(code)) ?? null;
  }
}

function plain(code: string): string {
  return compactText(code).toUpperCase();
}
