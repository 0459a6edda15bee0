/** Trees of public subjects as they are now: what is not public is not in them, and a circle of parents ends. Pure. */

export interface TreeNode {
  id: string;
  parentId: string | null;
}

/**
 * Builds each node once, with what was built of those below it. A circle of parents is cut at its first node; a node whose parent is not there
 * stands at the top.
 * @param nodes in the order in which siblings stand.
 */
export function nest<Node extends TreeNode, Built>(
  nodes: readonly Node[],
  build: (node: Node, children: Built[]) => Built,
): Built[] {
  const known = new Set(nodes.map(({ id }) => id));
  const children = new Map<string, Node[]>();
  for (const node of nodes) {
    const siblings = children.get(node.parentId ?? '');
    if (siblings) siblings.push(node);
    else children.set(node.parentId ?? '', [node]);
  }
  const placed = new Set<string>();
  const place = (node: Node): Built => {
    placed.add(node.id);
    return build(
      node,
      (children.get(node.id) ?? []).flatMap((child) =>
        placed.has(child.id) ? [] : [place(child)],
      ),
    );
  };
  const roots = nodes.filter(({ parentId }) => parentId === null || !known.has(parentId));
  const placedRoots = roots.map(place);
  return [...placedRoots, ...nodes.flatMap((node) => (placed.has(node.id) ? [] : [place(node)]))];
}

/** From the top down to the node; what lies above a node that is not there is not shown. */
export function pathTo<Node extends TreeNode>(
  node: Node | undefined,
  byId: ReadonlyMap<string, Node>,
): Node[] {
  const path = new Set<Node>();
  for (let next = node; next && !path.has(next);) {
    path.add(next);
    next = next.parentId === null ? undefined : byId.get(next.parentId);
  }
  return [...path].reverse();
}
