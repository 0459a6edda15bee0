/**
 * Whether a site is meant by an event: a site may follow one agency with all below it, and some columns. Reference
 * data (agencies, categories, matters that belong to nobody) goes to every site, because items refer to it. What a site
 * holds and what then leaves its scope is withdrawn there.
 * Pure.
 */
import { isWithdrawal, subjectTypeOf, type FeedEvent } from './feed-event';
import { outOfScopeEvent } from './out-of-scope-event';

export interface Scope {
  /** Agency and all below it, by documentId; null: all agencies. */
  agencies: ReadonlySet<string> | null;
  /** Column codes, `code` or `site/code`; null: all columns. */
  columns: ReadonlySet<string> | null;
}

export function isScoped(scope: Scope): boolean {
  return scope.agencies !== null || scope.columns !== null;
}

/**
 * The event as the site gets it; null when it is none of the site's business. A withdrawal carries no scope keys, so
 * what counts is whether the subject was ever sent there, answered or not.
 */
export function eventForSite(
  event: FeedEvent,
  siteId: string,
  scope: Scope,
  wasSent: boolean,
): FeedEvent | null {
  if (!isScoped(scope)) return event;
  if (isWithdrawal(event)) return wasSent ? event : null;
  if (isOfAgency(event, scope.agencies) && isInColumn(event, scope.columns)) return event;
  return wasSent ? outOfScopeEvent(event, siteId) : null;
}

function isOfAgency(event: FeedEvent, agencies: Scope['agencies']): boolean {
  const type = subjectTypeOf(event);
  if (!agencies || type === 'agency' || type === 'catalogue_category') return true;
  const named = [event.data.agency, ...asList(event.data.jointAgencies)].map(documentIdOf);
  const known = named.filter((id) => id !== null);
  return known.length === 0 || known.some((id) => agencies.has(id));
}

function isInColumn(event: FeedEvent, columns: Scope['columns']): boolean {
  if (!columns || subjectTypeOf(event) !== 'information_item') return true;
  return asList(event.data.columns).some((column) => {
    const { site, code } = column as { site?: unknown; code?: unknown };
    return columns.has(String(code)) || columns.has(`${String(site)}/${String(code)}`);
  });
}

function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function documentIdOf(value: unknown): string | null {
  const id = (value as { documentId?: unknown } | null | undefined)?.documentId;
  return typeof id === 'string' ? id : null;
}
