/** What the review is about: a document of a governed type. */
export interface Subject {
  /** As it stands in event types: `information_item`. */
  type: string;
  documentId: string;
}

export const keyOf = ({ type, documentId }: Subject) => ({
  subject_type: type,
  subject_id: documentId,
});
