/**
 * The page labels of the government website guide (国办发〔2017〕47号): three on every page, seven on a
 * column page, ten on a content page, and the customary Keywords, Description and Url. Pure.
 */
import type { Site } from '../site';
import { type Content, html } from '../web/html';

export type Labels = Record<string, string>;

export interface Column {
  name: string;
  description?: string;
  keywords?: string;
}

export function siteLabels(site: Site): Labels {
  return {
    SiteName: site.settings.siteName,
    SiteDomain: new URL(site.origin()).host,
    SiteIDCode: site.settings.siteCode,
  };
}

export function columnLabels({ texts }: Site, { name, description, keywords }: Column): Labels {
  return {
    ColumnName: name,
    ColumnDescription: description ?? texts.column.description(name),
    ColumnKeywords: keywords ?? `${texts.column.keywords},${name}`,
    ColumnType: texts.column.type,
  };
}

export const metaTags = (labels: Labels): Content =>
  Object.entries(labels).map(
    ([name, content]) => html`<meta name="${name}" content="${content}" /> `,
  );

/** The words for a code of a closed list; a code that is new to this site is shown as it is. */
export const wordsFor = (labels: Labels, code: string | null): string | null =>
  code === null ? null : Object.hasOwn(labels, code) ? labels[code]! : code;
