/**
 * Middlewares by name: `plugin::access.write-token` for a route, with `config: { action }`; for the application
 * `plugin::access.unreadable-body` before `strapi::body` and `plugin::access.unstorable-text` after it.
 */
import { client } from './client';
import { limit, limitRequests } from './limit-requests';
import { requestBounds } from './request-bounds';
import { requestLog } from './request-log';
import { responseHeaders, undoCors } from './response-headers';
import { unknownMethod } from './unknown-method';
import { unreadableBody } from './unreadable-body';
import { unstorableText } from './unstorable-text';
import { writeToken } from './write-token';

export const middlewares = {
  client,
  limit,
  'limit-requests': limitRequests,
  'request-bounds': requestBounds,
  'request-log': requestLog,
  'response-headers': responseHeaders,
  'undo-cors': undoCors,
  'unknown-method': unknownMethod,
  'unreadable-body': unreadableBody,
  'unstorable-text': unstorableText,
  'write-token': writeToken,
};
