/** Functions that a thread can't be sent: they are loaded from the file that exports them, in whatever thread this is. */
import { createRequire } from 'node:module';

const load = createRequire(__filename);

export const loaded = <Module>(file: string): Module => load(file) as Module;
