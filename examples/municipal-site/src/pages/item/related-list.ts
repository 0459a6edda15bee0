/** What an item interprets, supersedes, repeals or corrects, and what does so to it: only what is held here now. */
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';
import { addresses } from '../addresses';
import { wordsFor } from '../labels';

export interface Related {
  kind: string;
  subject: string;
  title: string;
}

/** The order on the page. `…_by` is the other end of the relation; repealed-by stands in the notice as well. */
const KINDS = {
  interprets: 'interprets',
  interprets_by: 'interpretedBy',
  supersedes: 'supersedes',
  supersedes_by: 'supersededBy',
  repeals: 'repeals',
  repeals_by: 'repealedBy',
  corrects: 'corrects',
  corrects_by: 'correctedBy',
} as const;

export function relatedList(
  { texts }: Site,
  related: Related[],
  interpretationKind: string | null,
): Content {
  if (related.length === 0) return null;
  const groups = Object.entries(KINDS).map(([kind, word]) => {
    const members = related.filter((entry) => entry.kind === kind);
    const note = kind === 'interprets' && wordsFor(texts.labels.interpretation, interpretationKind);
    return (
      members.length > 0 &&
      html`<div>
        <dt>${texts.item.relations[word]}${note && html`（${note}）`}</dt>
        ${members.map(
          ({ subject, title }) =>
            html`<dd><a href="${addresses.item(subject)}" lang="zh-Hans">${title}</a></dd>`,
        )}
      </div>`
    );
  });
  return html`<section class="related">
    <h2>${texts.item.related}</h2>
    <dl>${groups}</dl>
  </section>`;
}
