/** The order of equals: by publication, the newest first; of one instant by documentId, downwards. As text, in which ISO instants sort as in time. Pure. */
export interface Published {
  published_at: string | null;
  subject_id: string | null;
}

export const byNewest = (left: Published, right: Published): number =>
  downwards(left.published_at, right.published_at) || downwards(left.subject_id, right.subject_id);

const downwards = (left: string | null, right: string | null): number => {
  const [one, other] = [left ?? '', right ?? ''];
  return one === other ? 0 : one < other ? 1 : -1;
};
