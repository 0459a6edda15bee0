/** The frame around every page: labels, skip link, header with navigation and search, breadcrumb, main, footer. */
import type { Site } from '../site';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { type Labels, metaTags, siteLabels } from './labels';

export interface Crumb {
  name: string;
  href?: string;
}

export interface Page {
  title: string;
  main: Content;
  /** Address of the navigation entry this page belongs to. */
  here?: string;
  crumbs?: Crumb[];
  labels?: Labels;
  status?: number;
  query?: string;
}

export function page(
  site: Site,
  { title, main, here, crumbs, labels, status, query }: Page,
): Reply {
  const { texts, settings } = site;
  const document = html`<!doctype html>
    <html lang="${texts.htmlLanguage}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - ${settings.siteName}</title>
        ${metaTags({ ...siteLabels(site), ...labels })}
        <link rel="stylesheet" href="/assets/style.css" />
      </head>
      <body>
        <a class="skip" href="#main">${texts.layout.skip}</a>
        <header class="masthead">
          <div class="width masthead-row">
            <a class="brand" href="${addresses.home}">
              <span class="brand-site">${settings.siteName}</span>
              <span class="brand-column">${texts.disclosure}</span>
            </a>
            <form class="search" role="search" action="${addresses.search}">
              <label class="hidden" for="q">${texts.layout.searchLabel}</label>
              <input
                id="q"
                name="q"
                type="search"
                maxlength="100"
                value="${query}"
                placeholder="${texts.layout.searchHint}"
              />
              <button>${texts.layout.search}</button>
            </form>
          </div>
        </header>
        <nav class="navigation" aria-label="${texts.navigation.label}">
          <ul class="width">
            ${entries(site, here)}
          </ul>
        </nav>
        ${crumbs && breadcrumb(site, crumbs)}
        <main id="main" class="width" tabindex="-1">${main}</main>
        <footer class="footer">
          <div class="width">
            <p>${settings.siteName} · ${texts.layout.siteCode} ${settings.siteCode}</p>
            <p>${texts.layout.footer} ${texts.layout.noScript}</p>
          </div>
        </footer>
      </body>
    </html> `;
  return { status: status ?? 200, contentType: 'text/html; charset=utf-8', body: document.text };
}

function entries({ texts: { navigation } }: Site, here?: string): Content {
  const list = [
    [addresses.home, navigation.home],
    [addresses.guides, navigation.guide],
    [addresses.rules, navigation.rules],
    [addresses.statutory, navigation.statutory],
    [addresses.reports, navigation.reports],
    [addresses.apply, navigation.apply],
  ] as const;
  return list.map(([href, name]) =>
    href === here
      ? html`<li><a href="${href}" aria-current="page">${name}</a></li>`
      : html`<li><a href="${href}">${name}</a></li>`,
  );
}

function breadcrumb({ texts }: Site, crumbs: Crumb[]): Content {
  const steps = [{ name: texts.navigation.home, href: addresses.home }, ...crumbs];
  return html`<nav class="breadcrumb width" aria-label="${texts.layout.breadcrumb}">
    <ol>
      ${steps.map(({ name, href }) =>
        href
          ? html`<li><a href="${href}">${name}</a></li>`
          : html`<li><span aria-current="page">${name}</span></li>`,
      )}
    </ol>
  </nav>`;
}
