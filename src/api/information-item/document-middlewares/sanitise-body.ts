/** The body passes the allow-list sanitiser at every write, whoever writes: an editor, the write API, an import, a script. */
import type { Core, Modules } from '@strapi/strapi';
import { sanitiseHtml } from '../../../domain/html/sanitise-html';

const UID = 'api::information-item.information-item';

export const sanitiseBody =
  (_strapi: Core.Strapi): Modules.Documents.Middleware.Middleware =>
  (context, next) => {
    if (context.uid !== UID) return next();
    const { data } = context.params as { data?: { body?: unknown } };
    if (typeof data?.body === 'string') data.body = sanitiseHtml(data.body).html;
    return next();
  };
