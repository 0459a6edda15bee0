/** Links to the neighbouring pages of a list. Plain links: they work without scripts and can be kept. */
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';

export function paging(
  { texts: { lists } }: Site,
  { page, pages }: { page: number; pages: number },
  address: string,
): Content {
  if (pages < 2) return null;
  return html`<nav class="paging" aria-label="${lists.pages}">
    ${page > 1 && html`<a rel="prev" href="${pageAddress(address, page - 1)}">${lists.previous}</a>`}
    <span aria-current="page">${lists.page(page, pages)}</span>
    ${page < pages && html`<a rel="next" href="${pageAddress(address, page + 1)}">${lists.next}</a>`}
  </nav>`;
}

export const pageAddress = (address: string, page: number) =>
  `${address}${address.includes('?') ? '&' : '?'}page=${page}`;

/** The page asked for in the address; 1 where it is not a number. */
export const pageAsked = (query: URLSearchParams): number => {
  const asked = Number(query.get('page') ?? '1');
  return Number.isSafeInteger(asked) ? asked : 1;
};
