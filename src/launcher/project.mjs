/**
 * Where the project is on this machine. Every launcher path goes through here, so a folder with spaces or another
 * working directory never matters.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An absolute path below the project root. */
export const inProject = (...parts) => path.join(projectRoot, ...parts);
