/** A site as operators see it: what was registered, how far delivery is, what is wrong. Never a secret. */
import { adviceFor, isSiteFailure } from '../domain/failure';

export interface SiteView {
  id: string;
  name: string;
  url: string;
  agencyCode: string | null;
  columns: string[] | null;
  allowPrivate: boolean;
  state: 'active' | 'paused' | 'off';
  createdAt: string;
  /** The log sequence up to which everything was sent and answered. */
  cursor: string;
  epoch: string | null;
  failingSince: string | null;
  failures: number;
  lastError: string | null;
  lastErrorDetail: string | null;
  advice: string | null;
  nextProbeAt: string | null;
  lastAnswerAt: string | null;
  /** The site's clock minus ours; people are told above a minute. */
  clockDriftSeconds: number | null;
}

export interface SiteListRow extends Record<string, unknown> {
  id: string;
  name: string;
  url: string;
  state: SiteView['state'];
}

export const SITE_COLUMNS = [
  ...['id', 'name', 'url', 'agency_code', 'columns', 'allow_private', 'state', 'created_at'].map(
    (column) => `site.${column}`,
  ),
  ...['sequence', 'epoch', 'failing_since', 'failures', 'last_error', 'last_error_detail'].map(
    (column) => `cursor.${column}`,
  ),
  ...['next_probe_at', 'last_answer_at', 'clock_drift_seconds'].map((column) => `cursor.${column}`),
];

export function siteView(row: SiteListRow): SiteView {
  const text = (key: string) => (row[key] as string | null) ?? null;
  const lastError = text('last_error');
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    agencyCode: text('agency_code'),
    columns: row.columns === null ? null : (JSON.parse(row.columns as string) as string[]),
    allowPrivate: row.allow_private === 1,
    state: row.state,
    createdAt: row.created_at as string,
    cursor: String(row.sequence),
    epoch: text('epoch'),
    failingSince: text('failing_since'),
    failures: row.failures as number,
    lastError,
    lastErrorDetail: text('last_error_detail'),
    advice: lastError !== null && isSiteFailure(lastError) ? adviceFor(lastError) : null,
    nextProbeAt: text('next_probe_at'),
    lastAnswerAt: text('last_answer_at'),
    clockDriftSeconds: row.clock_drift_seconds as number | null,
  };
}
