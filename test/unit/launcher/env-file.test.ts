import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { evaluate } from './evaluate';

describe('the .env file', () => {
  const parse = (text: string) => evaluate('env-file.mjs', `m.parseEnv(${JSON.stringify(text)})`);

  it.each([
    ['A=1\nB=two words', { A: '1', B: 'two words' }],
    ['# A=1\n\nB="q # r" # why\r\n', { B: 'q # r' }],
    ["export A='x'\nB=y # why", { A: 'x', B: 'y' }],
    ['A=\n=b\nno line', { A: '' }],
    ['APP_KEYS=a=,b=', { APP_KEYS: 'a=,b=' }],
  ])('%j is read', (text, expected) => {
    expect(parse(text)).toEqual(expected);
  });

  it('keeps what is there, and is readable by its owner alone', () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gongkai env '));
    const file = path.join(folder, '.env');
    fs.writeFileSync(file, 'PORT=8080', { mode: 0o644 });
    evaluate('env-file.mjs', `m.appendToEnvFile(${JSON.stringify(file)}, { JWT_SECRET: 's' })`);
    expect(fs.readFileSync(file, 'utf8')).toBe('PORT=8080\nJWT_SECRET=s\n');
    expect(fs.statSync(file).mode & 0o777).toBe(0o600);
    fs.rmSync(folder, { recursive: true });
  });

  it('gets fresh secrets, different every time', () => {
    const [first, second] = evaluate(
      'secrets.mjs',
      '[m.freshSecrets(), m.freshSecrets()]',
    ) as Array<Record<string, string>>;
    expect(Object.keys(first ?? {}).sort()).toEqual([
      'ADMIN_JWT_SECRET',
      'API_TOKEN_SALT',
      'APP_KEYS',
      'ENCRYPTION_KEY',
      'JWT_SECRET',
      'TRANSFER_TOKEN_SALT',
    ]);
    expect(new Set([...Object.values(first ?? {}), ...Object.values(second ?? {})]).size).toBe(12);
    expect(evaluate('secrets.mjs', "m.missingSecrets({ APP_KEYS: 'a' }).length")).toBe(5);
  });
});
