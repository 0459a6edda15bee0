/**
 * The receipts in a site's answer: `{ receipts: [{ id, status, url?, reason? }] }`, read with suspicion. What is not
 * of this form is passed over; an address is kept only when a browser can open it safely (http, https).
 * Pure.
 */

export interface Receipt {
  id: string;
  status: 'accepted' | 'rejected';
  url: string | null;
  reason: string | null;
}

const LONGEST_URL = 2048;
const LONGEST_REASON = 500;

/** Receipts by event id, only for events that were sent; named twice, `rejected` counts. null: no list of receipts. */
export function readReceipts(
  body: unknown,
  sentIds: readonly string[],
): Map<string, Receipt> | null {
  if (!isRecord(body) || !Array.isArray(body.receipts)) return null;
  const sent = new Set(sentIds);
  const found = new Map<string, Receipt>();
  for (const entry of body.receipts) {
    const receipt = readReceipt(entry);
    if (!receipt || !sent.has(receipt.id)) continue;
    if (found.get(receipt.id)?.status !== 'rejected') found.set(receipt.id, receipt);
  }
  return found;
}

/** The reason that a refusing answer gives: a receipt's, or the message of an error body. */
export function readReason(body: unknown): string | null {
  if (!isRecord(body)) return null;
  if (Array.isArray(body.receipts)) {
    for (const entry of body.receipts) {
      const reason = isRecord(entry) ? shortText(entry.reason) : null;
      if (reason) return reason;
    }
  }
  if (isRecord(body.error)) return shortText(body.error.message);
  return shortText(body.error) ?? shortText(body.message);
}

function readReceipt(entry: unknown): Receipt | null {
  if (!isRecord(entry) || typeof entry.id !== 'string') return null;
  if (entry.status !== 'accepted' && entry.status !== 'rejected') return null;
  return {
    id: entry.id,
    status: entry.status,
    url: webAddress(entry.url),
    reason: shortText(entry.reason),
  };
}

function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_URL) return null;
  try {
    const url = new URL(value);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Without control characters (a log line stays one line), cut by code points. */
function shortText(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // PostgreSQL refuses U+0000 in text, so such a reason would stop the delivery.
  const clean = value.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ').trim();
  return clean === '' ? null : [...clean].slice(0, LONGEST_REASON).join('');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
