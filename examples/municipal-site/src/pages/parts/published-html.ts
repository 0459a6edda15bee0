/**
 * HTML the CMS has sanitised, ready to be shown here: its links to files are paths at the CMS and get the CMS's
 * address. The content security policy stands behind the sanitiser.
 */
import type { Site } from '../../site';
import { type Markup, trusted } from '../../web/html';

export const publishedHtml = (site: Site, body: string): Markup =>
  trusted(
    body.replace(
      /(\s(?:src|href|poster)=["'])(?=\/api\/files\/)/gi,
      (attribute) => attribute + site.settings.feedOrigin,
    ),
  );

export const fileAddress = (site: Site, path: string): string =>
  path.startsWith('/') ? site.settings.feedOrigin + path : '';
