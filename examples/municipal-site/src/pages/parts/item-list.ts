/** A page of a list of items: title, badge where the document is no longer simply in force, number, agency, day. */
import type { Site } from '../../site';
import type { ItemPage, ListedItem } from '../../store/item-lists';
import { type Content, html } from '../../web/html';
import { addresses } from '../addresses';
import { wordsFor } from '../labels';
import { dayOf } from '../time';
import { paging } from './paging';

export function itemRows(site: Site, items: ListedItem[]): Content {
  return html`<ul class="items" lang="zh-Hans">
    ${items.map(
      (item) =>
        html`<li>
          <a href="${addresses.item(item.subject)}">${item.title}</a>${badge(site, item.validity)}
          <span class="items-facts"
            >${item.documentNumber && html`<span>${item.documentNumber}</span>`}
            <span>${item.agencyName}</span> <time>${dayOf(item.publishedAt)}</time></span
          >
        </li>`,
    )}
  </ul>`;
}

/** A full list with its count and page links; `address` is the list's own, without a page. */
export function itemList(site: Site, list: ItemPage, address: string): Content {
  const { lists } = site.texts;
  if (list.total === 0) return html`<p class="empty">${lists.empty}</p>`;
  return html`<p class="count">${lists.count(list.total)}</p>
    ${itemRows(site, list.items)} ${paging(site, list, address)}`;
}

export function badge({ texts }: Site, validity: string | null): Content {
  if (!validity || validity === 'in_force') return null;
  return html` <span class="badge badge-${validity}"
    >${wordsFor(texts.labels.validity, validity)}</span
  >`;
}
