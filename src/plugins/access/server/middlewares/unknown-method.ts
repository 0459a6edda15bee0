/** A method that a path does not take (405, 501) is refused in the form of all errors: the router says it in a word of plain text. `Allow` names those that it takes. */
interface Context {
  method: string;
  status: number;
  body: unknown;
}

const NAMES: Record<number, string> = { 405: 'MethodNotAllowedError', 501: 'NotImplementedError' };

export const unknownMethod = () => async (ctx: Context, next: () => Promise<unknown>) => {
  await next();
  const { status, method } = ctx;
  const name = NAMES[status];
  if (name === undefined || ctx.body) return;
  ctx.body = {
    data: null,
    error: { status, name, message: `${method} is not for this address`, details: {} },
  };
};
