/** Runs a command of the access plugin, as `npm run token` and `npm run people` do. */
import type { Application } from '../support/application';

export interface Output {
  code: number;
  out: string[];
  err: string[];
}

export async function runAccess(
  { strapi }: Application,
  service: 'command' | 'people-command',
  argv: string[],
): Promise<Output> {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    cwd: '/',
    signal: new AbortController().signal,
  };
  const code = (await strapi.plugin('access').service(service).run(argv, io)) as number;
  return { code, out, err };
}
