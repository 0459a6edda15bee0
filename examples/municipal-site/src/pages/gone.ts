/** 410: what was public here and is no longer. Shows the public kind and the replacement, never the title it had. */
import type { Withdrawal } from '../feed/documents';
import type { Site } from '../site';
import { html } from '../web/html';
import type { Reply } from '../web/reply';
import { addressOf } from './addresses';
import { wordsFor } from './labels';
import { page } from './page';

export function gonePage(site: Site, { kind, indexNumber, replacedBy }: Withdrawal): Reply {
  const { gone } = site.texts;
  const isHeld = replacedBy && site.store.subjects.find(replacedBy)?.isWithdrawn === 0;
  const replacement = isHeld ? addressOf(site.store, replacedBy) : null;
  return page(site, {
    ...{ title: gone.title, status: 410, crumbs: [{ name: gone.title }] },
    main: html`<div class="message">
      <p class="badge badge-withdrawn">${wordsFor(gone.kinds, kind)}</p>
      <h1>${gone.title}</h1>
      <p>${gone.explanation}</p>
      ${indexNumber && html`<p>${gone.indexNumber} ${indexNumber}</p>`}
      ${replacement && html`<p><a class="button" href="${replacement}">${gone.replacement}</a></p>`}
    </div>`,
  });
}
