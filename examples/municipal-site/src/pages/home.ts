/** The disclosure column's front page: the five entries, what is new, and the ways in by agency, subject, column. */
import type { Site } from '../site';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { page } from './page';
import { itemRows } from './parts/item-list';

const LATEST = 12;

export function homePage(site: Site): Reply {
  const { texts, store } = site;
  const { home, navigation } = texts;
  const counts = store.counts();
  const figures = [
    [counts.items, home.figures.items],
    [counts.agencies, home.figures.agencies],
    [counts.guides, home.figures.guides],
  ] as const;
  const entries = [
    [addresses.guides, navigation.guide],
    [addresses.rules, navigation.rules],
    [addresses.statutory, navigation.statutory],
    [addresses.reports, navigation.reports],
    [addresses.apply, navigation.apply],
  ] as const;
  const latest = store.lists.newest(1).items.slice(0, LATEST);
  return page(site, {
    title: texts.disclosure,
    here: addresses.home,
    main: html`<div class="lead">
        <h1>${texts.disclosure}</h1>
        <p>${home.intro}</p>
        <ul class="figures">
          ${figures.map(([count, name]) => html`<li><strong>${count}</strong> ${name}</li>`)}
        </ul>
      </div>
      <ul class="entries">
        ${entries.map(([href, name]) => html`<li><a href="${href}">${name}</a></li>`)}
      </ul>
      <div class="columns">
        <section class="panel">
          <h2>${home.latest}<a href="${addresses.latest}">${home.more}</a></h2>
          ${latest.length > 0 ? itemRows(site, latest) : html`<p class="empty">${texts.lists.empty}</p>`}
        </section>
        <div>${ways(site)}</div>
      </div>`,
  });
}

/** Only what leads somewhere: subjects and columns that have items, agencies at the two top levels. */
function ways({ texts: { home }, store }: Site): Content {
  const agencies = store.trees
    .all('agency')
    .filter(({ parent }) => parent === null || store.trees.get(parent)?.parent === null)
    .slice(0, 16)
    .map(({ code, name }) => ({ href: addresses.agency(code), name }));
  const subjects = store.trees
    .all('subject')
    .filter(({ parent }) => parent === null)
    .map(({ code, name }) => ({ href: addresses.subject(code), name }));
  const columns = store.lists
    .counts('column')
    .map(({ code, label }) => ({ href: addresses.column(code), name: label ?? code }));
  return [
    way(home.byAgency, addresses.agencies, agencies, home.more),
    way(home.bySubject, addresses.subjects, subjects, home.more),
    way(home.byColumn, addresses.columns, columns, home.more),
  ];
}

function way(
  title: string,
  href: string,
  links: { href: string; name: string }[],
  more: string,
): Content {
  if (links.length === 0) return null;
  return html`<section class="panel">
    <h2>${title}<a href="${href}">${more}</a></h2>
    <ul class="chips" lang="zh-Hans">
      ${links.map((link) => html`<li><a href="${link.href}">${link.name}</a></li>`)}
    </ul>
  </section>`;
}
