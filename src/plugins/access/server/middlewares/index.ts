/**
 * Middlewares by name: `plugin::access.write-token` for a route, with `config: { action }`; `plugin::access.unreadable-body`
 * for the application, before `strapi::body`.
 */
import { unreadableBody } from './unreadable-body';
import { writeToken } from './write-token';

export const middlewares = { 'unreadable-body': unreadableBody, 'write-token': writeToken };
