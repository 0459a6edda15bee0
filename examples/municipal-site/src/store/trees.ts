/** Agencies and categories as trees. Parents may arrive after their children, so nothing is resolved on writing. */
import type { SiteDatabase } from './open-database';

export interface TreeNode {
  subject: string;
  scheme: string;
  code: string;
  name: string;
  parent: string | null;
}

const ORDER = 'ORDER BY position IS NULL, position, code, subject';

export function trees(database: SiteDatabase) {
  const all = database.prepare<[string], TreeNode>(`SELECT * FROM node WHERE scheme = ? ${ORDER}`);
  const byCode = database.prepare<[string, string], TreeNode>(
    `SELECT * FROM node WHERE scheme = ? AND code = ? ORDER BY subject LIMIT 1`,
  );
  const bySubject = database.prepare<[string], TreeNode>('SELECT * FROM node WHERE subject = ?');
  const children = database.prepare<[string], TreeNode>(
    `SELECT * FROM node WHERE parent = ? ${ORDER}`,
  );
  // UNION, not UNION ALL: a circle of parents ends instead of running for ever.
  const below = database.prepare<[string], TreeNode>(`
    WITH RECURSIVE branch AS (
      SELECT * FROM node WHERE subject = ?
      UNION SELECT node.* FROM node JOIN branch ON node.parent = branch.subject
    ) SELECT * FROM branch`);

  return {
    all: (scheme: string) => all.all(scheme),
    find: (scheme: string, code: string) => byCode.get(scheme, code),
    get: (subject: string) => bySubject.get(subject),
    children: (subject: string) => children.all(subject),

    /** The node itself and everything under it. */
    branch: (subject: string) => below.all(subject),

    /** From the top down to the node itself. */
    path(subject: string): TreeNode[] {
      const path: TreeNode[] = [];
      let node = bySubject.get(subject);
      while (node && !path.some((seen) => seen.subject === node!.subject)) {
        path.unshift(node);
        node = node.parent ? bySubject.get(node.parent) : undefined;
      }
      return path;
    },
  };
}

export type Trees = ReturnType<typeof trees>;
