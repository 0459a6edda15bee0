/** 404: there never was such a page. */
import type { Site } from '../site';
import { html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { page } from './page';

export function notFoundPage(site: Site): Reply {
  const { notFound } = site.texts;
  return page(site, {
    ...{ title: notFound.title, status: 404, crumbs: [{ name: notFound.title }] },
    main: html`<div class="message">
      <h1>${notFound.title}</h1>
      <p>${notFound.explanation}</p>
      <p><a class="button" href="${addresses.home}">${notFound.back}</a></p>
    </div>`,
  });
}
