/**
 * The plugin services the write API calls, with their types. The one place where Strapi's untyped services are cast.
 */
import type { Core } from '@strapi/strapi';

export const ITEM = 'api::information-item.information-item';

/** What `plugin::access.write-token` left in `ctx.state.writer`. */
export interface Writer {
  personId: number;
  personEmail: string;
  agencyCode: string;
  covers(agencyDocumentId: string): Promise<boolean>;
}

export interface Finding {
  code: string;
  field: string;
  article: string;
  message: string;
  messages?: Record<string, string>;
}

export interface Verdict {
  decision: 'may_publish' | 'must_not_publish';
  violations: Finding[];
  warnings: Finding[];
}

export interface Withdrawal {
  kind: 'withdrawn' | 'term_ended' | 'merged' | 'reissued';
  replacedBy: string | null;
  /** Internal; never leaves. */
  reason: string;
}

interface PublicationServices {
  acting: { run<Result>(as: { actor: string }, work: () => Promise<Result>): Promise<Result> };
  gate: {
    assess(uid: string, documentId: string): Promise<Verdict | null>;
    lock(uid: string, documentIds: readonly string[]): Promise<void>;
  };
  withdrawal: { withdraw(uid: string, documentId: string, withdrawal: Withdrawal): Promise<void> };
}

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];
