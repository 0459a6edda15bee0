/** Refuses a read of the public in the form that its contract has for it (docs/content-api.md, Errors). */
interface Context {
  status: number;
  body: unknown;
}

export interface ReadRefusal {
  status: 400 | 414;
  code: 'invalid_parameter' | 'address_too_long';
  parameter: string | null;
  /** What is wrong, as the end of a sentence that the parameter begins. */
  rule: string;
  allowed: readonly string[];
}

export function refuseRead(
  ctx: Context,
  { status, code, parameter, rule, allowed }: ReadRefusal,
): void {
  const name = status === 414 ? 'URITooLongError' : 'ValidationError';
  const message = `${parameter ?? 'The address'} ${rule}`;
  ctx.status = status;
  ctx.body = {
    data: null,
    error: { status, name, message, details: { code, parameter, value: null, allowed } },
  };
}
