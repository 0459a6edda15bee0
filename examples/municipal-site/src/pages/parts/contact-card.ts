/** How an office is reached: the particulars that the guide must give (art. 12 of the Regulations). */
import type { Office } from '../../feed/documents';
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';
import { wordsFor } from '../labels';

const FIELDS = ['address', 'postalCode', 'openingHours', 'telephone', 'fax', 'email'] as const;

export function contactCard({ texts, store }: Site, office: Office): Content {
  const agency = office.agency && store.trees.get(office.agency.documentId)?.name;
  const kind =
    office.kind === 'venue'
      ? wordsFor(texts.labels.venueKind, office.venueKind)
      : wordsFor(texts.labels.officeKind, office.kind);
  const services = office.services.map((code) => wordsFor(texts.labels.service, code)).join(' · ');
  return html`<section class="contact">
    <h3 lang="zh-Hans">${office.name}</h3>
    <p class="contact-kind">${[agency, kind, services].filter(Boolean).join(' · ')}</p>
    <dl>
      ${FIELDS.map(
        (field) =>
          office[field] &&
          html`<div>
            <dt>${texts.office[field]}</dt>
            <dd lang="zh-Hans">${office[field]}</dd>
          </div>`,
      )}
    </dl>
  </section>`;
}
