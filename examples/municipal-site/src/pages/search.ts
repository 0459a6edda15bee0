/** Search by title, or by a document or index number as it stands. The CMS has the full-text search; this is a site's own. */
import type { Site } from '../site';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { page } from './page';
import { itemList } from './parts/item-list';
import { pageAsked } from './parts/paging';

const LONGEST_QUERY = 100;

export function searchPage(site: Site, parameters: URLSearchParams): Reply {
  const name = site.texts.search.title;
  const query = (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUERY);
  return page(site, {
    ...{ title: name, crumbs: [{ name }], query },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      ${query ? found(site, query, pageAsked(parameters)) : html`<p class="empty">${site.texts.search.hint}</p>`}`,
  });
}

function found(site: Site, query: string, asked: number): Content {
  const list = site.store.lists.search(query, asked);
  return html`<p class="intro" role="status">${site.texts.search.results(query)}</p>
    ${
      list.total === 0
        ? html`<p class="empty">${site.texts.search.empty}</p>`
        : itemList(site, list, `${addresses.search}?q=${encodeURIComponent(query)}`)
    }`;
}
