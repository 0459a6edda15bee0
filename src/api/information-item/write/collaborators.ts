/**
 * The plugin services the write API calls, with their types. The one place where Strapi's untyped services are cast.
 */
import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { ItemAction } from '../../../domain/review/action-inputs';

export const ITEM = 'api::information-item.information-item';

/** What `plugin::access.write-token` left in `ctx.state.writer`. */
export interface Writer {
  personId: number;
  personEmail: string;
  agencyCode: string;
  may(right: string): boolean;
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

interface PublicationServices {
  acting: {
    run<Result>(
      as: { actor: string; personId: number },
      work: () => Promise<Result>,
    ): Promise<Result>;
  };
  'database-clock': { now(secondsAhead?: number): Knex.Raw };
  gate: {
    assess(uid: string, documentId: string): Promise<Verdict | null>;
    lock(uid: string, documentIds: readonly string[]): Promise<void>;
  };
}

export const publication = <Name extends keyof PublicationServices>(
  strapi: Core.Strapi,
  name: Name,
): PublicationServices[Name] =>
  strapi.plugin('publication').service(name) as unknown as PublicationServices[Name];

/** How far the review is, what is owed or planned, what stands in the way of publication. */
export interface ReviewView {
  state: string;
  levels: number;
  nextLevel: number | null;
  done: { level: number; by: string; at: string; via: string }[];
  paperToVerify: { level: number; recordedBy: string }[];
  isLightChecked: boolean;
  isManuallyChecked: boolean;
  isUrgent: boolean;
  debts: { id: number; kind: string; openedBy: string; dueOn: string; isLapsed: boolean }[];
  schedule: { publishAt: string; plannedBy: string } | null;
  erasures: { id: number; orderName: string; orderNumber: string; proposedBy: string }[];
  refusal: string | null;
}

interface ReviewServices {
  actions: {
    perform(request: {
      uid: string;
      documentId: string;
      action: ItemAction;
      input: unknown;
      person: {
        personId: number;
        email: string;
        may(right: string, agencyDocumentId: string): Promise<boolean>;
      };
    }): Promise<void>;
  };
  reading: {
    note(uid: string, documentId: string, by: { email: string; personId: number }): Promise<void>;
  };
  view: {
    of(uid: string, documentId: string): Promise<ReviewView | null>;
    /** Proposed and not confirmed, also of an item that is gone. */
    erasuresOf(uid: string, documentId: string): Promise<ReviewView['erasures']>;
  };
}

export const review = <Name extends keyof ReviewServices>(
  strapi: Core.Strapi,
  name: Name,
): ReviewServices[Name] => strapi.plugin('review').service(name) as unknown as ReviewServices[Name];
