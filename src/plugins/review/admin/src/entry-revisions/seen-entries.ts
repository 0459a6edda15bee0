/** The entries as this browser last read or wrote them: their revision, and what stood in them. */
type Fields = Record<string, unknown>;

/** Enough for the entry that is open and those opened from it. */
const KEPT = 10;

const revisions = new Map<string, string>();
const contents = new Map<string, Fields>();

export const keyOf = (uid: string, documentId: string) => `${uid} ${documentId}`;

export const revisionSeen = (uid: string, documentId: string): string | undefined =>
  revisions.get(keyOf(uid, documentId));

export const contentSeen = (uid: string, documentId: string): Fields | undefined =>
  contents.get(keyOf(uid, documentId));

export const rememberRevision = (uid: string, documentId: string, revision: string): void => {
  revisions.set(keyOf(uid, documentId), revision);
};

export function rememberContent(uid: string, documentId: string, content: Fields): void {
  const key = keyOf(uid, documentId);
  contents.delete(key);
  contents.set(key, content);
  for (const oldest of contents.keys()) {
    if (contents.size <= KEPT) break;
    contents.delete(oldest);
  }
}
