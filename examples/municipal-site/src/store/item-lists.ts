/**
 * Lists of items, a page at a time: newest first, and by documentId where two were published in the same instant,
 * so that the order is the same on every call.
 */
import type { Dimension } from './project';
import type { SiteDatabase } from './open-database';

export interface ListedItem {
  subject: string;
  title: string;
  documentNumber: string | null;
  agencyName: string;
  publishedAt: string;
  validity: string | null;
}

export interface ItemPage {
  items: ListedItem[];
  total: number;
  page: number;
  pages: number;
}

export const PAGE_SIZE = 20;
const NEWEST_FIRST = 'ORDER BY publishedAt DESC, subject DESC LIMIT ? OFFSET ?';
const COLUMNS = 'subject, title, documentNumber, agencyName, publishedAt, validity';

export function itemLists(database: SiteDatabase) {
  function pageOf(where: string, values: string[], asked: number): ItemPage {
    const { total } = database
      .prepare<string[], { total: number }>(`SELECT count(*) AS total FROM item WHERE ${where}`)
      .get(...values)!;
    const { page, pages, offset } = pageBounds(total, asked);
    const items = database
      .prepare<unknown[], ListedItem>(`SELECT ${COLUMNS} FROM item WHERE ${where} ${NEWEST_FIRST}`)
      .all(...values, PAGE_SIZE, offset);
    return { items, total, page, pages };
  }
  const counts = database.prepare<[string], { code: string; count: number; label: string | null }>(
    'SELECT code, count(*) AS count, max(label) AS label FROM place WHERE dimension = ? GROUP BY code ORDER BY code',
  );
  const related = database.prepare<
    [string, string],
    { kind: string; subject: string; title: string }
  >(`
    SELECT kind, subject, title FROM relation JOIN item ON subject = target WHERE origin = ?
    UNION ALL
    SELECT kind || '_by', subject, title FROM relation JOIN item ON subject = origin WHERE target = ?
    ORDER BY kind, title, subject`);

  return {
    newest: (page: number) => pageOf('1', [], page),

    /** Items listed under any of the codes; each once. */
    under(dimension: Dimension, codes: string[], page: number): ItemPage {
      const marks = codes.map(() => '?').join(', ');
      const where = `subject IN (SELECT subject FROM place WHERE dimension = ? AND code IN (${marks}))`;
      return pageOf(where, [dimension, ...codes], page);
    },

    search(query: string, page: number): ItemPage {
      const where = `title LIKE ? ESCAPE '\\' OR documentNumber = ? OR indexNumber = ?`;
      return pageOf(where, [likePattern(query), query, query], page);
    },

    /** How many items each code of a dimension has, with the name the items gave it. */
    counts: (dimension: Dimension) => counts.all(dimension),

    /** Held items that this one points to, and (kind ends in `_by`) those that point to it. */
    related: (subject: string) => related.all(subject, subject),
  };
}

export type ItemLists = ReturnType<typeof itemLists>;

/** A page outside the range becomes the nearest one. */
export function pageBounds(total: number, asked: number) {
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, Number.isSafeInteger(asked) ? asked : 1), pages);
  return { page, pages, offset: (page - 1) * PAGE_SIZE };
}

/** The query as it stands: `%` and `_` find themselves. */
export function likePattern(query: string): string {
  return `%${query.replace(/[\\%_]/g, '\\$&')}%`;
}
