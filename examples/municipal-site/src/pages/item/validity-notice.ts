/** Says at the head of the text what a reader must not miss: repealed, lapsed, amended, not yet in force. */
import type { InformationItem } from '../../feed/documents';
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';
import { addresses } from '../addresses';
import type { Related } from './related-list';

export function validityNotice(
  { texts }: Site,
  item: InformationItem,
  related: Related[],
): Content {
  const { notice } = texts.item;
  const sentence: Record<string, string> = {
    repealed: notice.repealed(item.repealedOn),
    lapsed: notice.lapsed(item.validUntil),
    amended: notice.amended,
    not_yet_in_force: notice.notYet(item.effectiveOn),
  };
  if (!item.validity || !Object.hasOwn(sentence, item.validity)) return null;
  const by = related.filter(({ kind }) => kind === 'repeals_by');
  return html`<div class="notice notice-${item.validity}" role="note">
    <p><strong>${texts.labels.validity[item.validity]}</strong> ${sentence[item.validity]}</p>
    ${item.repealBasis && html`<p>${notice.basis}<span lang="zh-Hans">${item.repealBasis}</span></p>`}
    ${
      by.length > 0 &&
      html`<p>
        ${notice.repealedBy}${by.map(
          ({ subject, title }) =>
            html`<a href="${addresses.item(subject)}" lang="zh-Hans">${title}</a> `,
        )}
      </p>`
    }
  </div>`;
}
