/** Route middlewares by name: `plugin::access.write-token` with `config: { action }`. */
import { writeToken } from './write-token';

export const middlewares = { 'write-token': writeToken };
