/**
 * Middlewares by name: `plugin::access.write-token` for a route, with `config: { action }`; for the application
 * `plugin::access.unreadable-body` before `strapi::body` and `plugin::access.unstorable-text` after it.
 */
import { unreadableBody } from './unreadable-body';
import { unstorableText } from './unstorable-text';
import { writeToken } from './write-token';

export const middlewares = {
  'unreadable-body': unreadableBody,
  'unstorable-text': unstorableText,
  'write-token': writeToken,
};
