/**
 * The `.env` file beside `package.json`. Strapi reads it with dotenv; the launcher reads the plain `NAME=value` lines
 * to know what is set, and appends secrets. What the environment sets already wins.
 */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';

const LINE = /^\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*?)\s*$/;

function unquote(value) {
  const quoted = /^(["'`])(.*)\1(?:\s+#.*)?$/.exec(value);
  return quoted ? quoted[2] : value.replace(/\s+#.*$/, '');
}

/** `NAME=value` lines as an object. */
export function parseEnv(text) {
  const lines = text.split(/\r?\n/).map((line) => LINE.exec(line));
  return Object.fromEntries(lines.filter(Boolean).map(([, name, value]) => [name, unquote(value)]));
}

export const readEnvFile = (file) => (existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {});

/** Appends `values`; the file is for its owner alone. */
export function appendToEnvFile(file, values) {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const separator = before === '' || before.endsWith('\n') ? '' : '\n';
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(file, before + separator + lines.join(''), { mode: 0o600 });
  chmodSync(file, 0o600);
}
