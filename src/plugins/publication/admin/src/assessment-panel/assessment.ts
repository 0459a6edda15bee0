/** What `GET /publication/assessment/:uid/:documentId` answers. */
export interface Violation {
  code: string;
  /** The attribute, as in the schema. */
  field: string;
  article: string;
  /** Simplified Chinese. */
  message: string;
  messages?: Record<string, string>;
}

export interface PublicState {
  sequence: string;
  /** 索引号, where the type has one. */
  number?: string | null;
  /** ISO 8601, UTC. */
  publishedAt: string | null;
  /** Address in the content API. */
  url: string | null;
}

export interface Assessment {
  decision: 'may_publish' | 'must_not_publish';
  violations: Violation[];
  warnings: Violation[];
  public: PublicState | null;
}

/** The sentence in the person's language; simplified Chinese where there is none. */
export function sentenceOf(violation: Violation, locale: string): string {
  return violation.messages?.[locale] ?? violation.message;
}
