/**
 * Looks for text that a database can't hold (NUL, a lone surrogate), in a value as JSON or a query string gives it: strings, keys,
 * lists and objects. Walks without recursion, so depth can't exhaust the stack; the size is bounded by the parsers. Pure.
 */
export interface Found {
  /** Keys down to the text; the key at fault itself is not repeated (its place is its parent). */
  path: string[];
  rule: 'no_nul' | 'well_formed' | 'not_so_deep';
}

/** Deeper than any document; Strapi itself walks bodies by recursion. */
const DEEPEST = 100;

interface Step {
  value: unknown;
  key: string;
  parent: Step | null;
  depth: number;
}

export const findUnstorable = (value: unknown): Found | null => {
  const open: Step[] = [{ value, key: '', parent: null, depth: 0 }];
  for (let at = open.pop(); at; at = open.pop()) {
    const found = at.value;
    if (typeof found === 'string') {
      const rule = ruleBroken(found);
      if (rule) return { path: pathOf(at), rule };
      const inner = parsedIfHiding(found);
      if (inner) open.push({ ...at, value: inner, depth: at.depth + 1 });
    } else if (typeof found === 'object' && found !== null) {
      if (at.depth >= DEEPEST) return { path: pathOf(at).slice(0, 5), rule: 'not_so_deep' };
      for (const [key, child] of Object.entries(found)) {
        const rule = ruleBroken(key);
        if (rule) return { path: pathOf(at), rule };
        open.push({ value: child, key, parent: at, depth: at.depth + 1 });
      }
    }
  }
  return null;
};

const ruleBroken = (text: string): 'no_nul' | 'well_formed' | null => {
  if (text.includes('\0')) return 'no_nul';
  return /\p{Surrogate}/u.test(text) ? 'well_formed' : null;
};

/** What a string of JSON holds, where an escape might hide something. */
const parsedIfHiding = (text: string): unknown => {
  if (!text.includes('\\u') || !/^\s*[[{"]/.test(text)) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

const pathOf = (step: Step): string[] => {
  const path: string[] = [];
  for (let at: Step | null = step; at?.parent; at = at.parent) path.unshift(at.key);
  return path;
};
