/**
 * Evaluates an expression on a launcher module (`m`) in a Node of its own and answers its JSON value. Jest compiles to
 * CommonJS and cannot import `.mjs`.
 */
import { execFile, execFileSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

export const LAUNCHER = path.resolve(__dirname, '..', '..', '..', 'src', 'launcher');

function argumentsFor(module: string, expression: string): string[] {
  const url = pathToFileURL(path.join(LAUNCHER, module)).href;
  const write = 'process.stdout.write(JSON.stringify(value ?? null));';
  const program = `import * as m from ${JSON.stringify(url)}; const value = await (${expression}); ${write}`;
  return ['--input-type=module', '-e', program];
}

export function evaluate(module: string, expression: string): unknown {
  return JSON.parse(
    execFileSync(process.execPath, argumentsFor(module, expression), { encoding: 'utf8' }),
  ) as unknown;
}

/** The same without stopping this process, which may have to answer meanwhile. */
export async function evaluateAsync(module: string, expression: string): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, argumentsFor(module, expression));
  return JSON.parse(stdout) as unknown;
}
