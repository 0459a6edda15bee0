/** Catalogue categories and site columns by the names a legacy file gives them: a name, or a path from the top. Pure. */
import { compactText } from '../../../../domain/text/normalise-text';

export interface Named {
  documentId: string;
  name: string;
  code: string;
  parentId: string | null;
}

export interface PathMatch {
  category: Named;
  /** False where only a part of the path is known (the deepest known category is answered). */
  isWhole: boolean;
}

export class CategoryDirectory {
  private readonly byName = new Map<string, Named[]>();

  constructor(categories: readonly Named[]) {
    for (const category of categories) {
      for (const name of new Set([plain(category.name), plain(category.code)])) {
        this.byName.set(name, [...(this.byName.get(name) ?? []), category]);
      }
    }
  }

  /** `['国土资源、能源', '其他']` or `['其他']`; where several bear the name, the one highest up counts. */
  find(path: readonly string[]): PathMatch | null {
    let current: Named | null = null;
    for (const [depth, name] of path.entries()) {
      const candidates = this.byName.get(plain(name)) ?? [];
      const parentId: string | null = current === null ? null : current.documentId;
      const next: Named | undefined =
        candidates.find((category) => category.parentId === parentId) ??
        (depth === 0 && candidates.length === 1 ? candidates[0] : undefined);
      if (next === undefined) return current && { category: current, isWhole: false };
      current = next;
    }
    return current && { category: current, isWhole: true };
  }
}

function plain(text: string): string {
  return compactText(text)
    .replace(/[（(].*[)）]$/u, '')
    .toUpperCase();
}
