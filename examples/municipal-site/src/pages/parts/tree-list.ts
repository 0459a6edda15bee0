/**
 * Agencies or categories as a nested list with counts. A node whose parent is not held (yet) stands at the top, so that
 * nothing is hidden while the feed is still arriving.
 */
import type { TreeNode } from '../../store/trees';
import { type Content, html } from '../../web/html';

export interface TreeView {
  nodes: TreeNode[];
  href(node: TreeNode): string;
  count(node: TreeNode): number;
}

export function treeList({ nodes, href, count }: TreeView): Content {
  const byParent = groupByParent(nodes);
  const held = new Set(nodes.map(({ subject }) => subject));
  const tops = nodes.filter(({ parent }) => parent === null || !held.has(parent));
  const listOf = (level: TreeNode[]): Content =>
    level.length > 0 &&
    html`<ul>
      ${level.map(
        (node) => html`<li>${entry(node)}${listOf(byParent.get(node.subject) ?? [])}</li>`,
      )}
    </ul>`;
  const entry = (node: TreeNode) =>
    html`<a href="${href(node)}">${node.name}</a> <span class="number">${count(node)}</span>`;
  return html`<div class="tree" lang="zh-Hans">${listOf(tops)}</div>`;
}

function groupByParent(nodes: TreeNode[]) {
  const groups = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const siblings = groups.get(node.parent);
    if (siblings) siblings.push(node);
    else groups.set(node.parent, [node]);
  }
  return groups;
}
