/** The compiled program: what rows are made by is taken from it and not written twice. */
import { createRequire } from 'node:module';
import path from 'node:path';

export const ROOT = path.resolve(import.meta.dirname, '../..');
export const CACHE = path.join(ROOT, '.tmp', 'bench');

const require = createRequire(import.meta.url);
export const compiled = (file) => require(path.join(ROOT, 'dist/src', file));
export const inPublication = (file) => compiled(`plugins/publication/server/${file}`);

/** By type of the log. */
export const descriptors = () =>
  new Map(
    compiled('governed-types.js')
      .governedTypes({
        indexNumberPattern: '{agencyCode}/{year}-{serial:5}',
        goLiveOn: '2026-01-01',
      })
      .map((descriptor) => [descriptor.type, descriptor]),
  );
