/**
 * What an error of a write means for the row. Refusals by the rules and by the review name their codes; a lock that was not had sends the
 * whole batch round again; anything else is a failure of its row, told without its text: database errors carry the bound values.
 */
import type { ClearanceRefusal } from '../../../../domain/review/clearance';
import type { Remark } from '../map/mapped-record';
import { SECRECY_REMARK } from '../map/secrecy';

interface Refusal {
  name?: string;
  code?: unknown;
  message?: string;
  details?: {
    code?: unknown;
    violations?: { code: string; field: string; message: string }[];
    errors?: { path?: (string | number)[]; message?: string }[];
  };
}

export function isTryAgain(error: unknown): boolean {
  const { code, details } = error as Refusal;
  return (
    details?.code === 'try_again' ||
    (typeof code === 'string' && /^(?:40P01|40001|55P03|SQLITE_BUSY.*)$/.test(code))
  );
}

/** What the review asks for before an item becomes public; the row is taken all the same. */
const REVIEW_REFUSALS: Record<ClearanceRefusal, true> = {
  approval_stale: true,
  check_missing: true,
  manual_check_missing: true,
  referral_open: true,
  review_incomplete: true,
};

/** Why the rules or the review refuse; null for any other error. */
export function violationsOf(error: unknown): Remark[] | null {
  const { name, message, details } = error as Refusal;
  if (typeof details?.code === 'string' && details.code in REVIEW_REFUSALS) {
    return [{ code: details.code, column: null, value: null, message: message ?? '' }];
  }
  if (name !== 'ClassificationError' || !details?.violations) return null;
  return details.violations.map(({ code, field, message }) => ({
    code,
    column: field,
    value: null,
    message,
  }));
}

export function remarksOf(error: unknown): Remark[] {
  const violations = violationsOf(error);
  if (violations?.some(({ code }) => code === 'secrecy_mark')) return [SECRECY_REMARK];
  if (violations && violations.length > 0) return violations;
  const { name, code, message, details } = error as Refusal;
  if (name === 'ValidationError') {
    const fields = (details?.errors ?? [])
      .map(({ path }) => (path ?? []).join('.'))
      .filter((path) => path !== '');
    const what = fields.length > 0 ? fields.join(', ') : (message ?? '').slice(0, 200);
    return [
      {
        code: 'invalid_value',
        column: fields[0] ?? null,
        value: null,
        message: `字段无效：${what} / invalid`,
      },
    ];
  }
  const kind = [name ?? 'Error', typeof code === 'string' ? code : ''].filter(Boolean).join(' ');
  return [
    {
      code: 'not_written',
      column: null,
      value: null,
      message: `写入失败（${kind}） / the write failed`,
    },
  ];
}
