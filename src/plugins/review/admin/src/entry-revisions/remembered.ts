/** The revision of each entry as this browser last read or wrote it. Pure, but for what it remembers. */
const revisions = new Map<string, string>();

const keyOf = (uid: string, documentId: string) => `${uid} ${documentId}`;

export const remember = (uid: string, documentId: string, revision: string): void => {
  revisions.set(keyOf(uid, documentId), revision);
};

export const revisionSeen = (uid: string, documentId: string): string | undefined =>
  revisions.get(keyOf(uid, documentId));
