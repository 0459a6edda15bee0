/**
 * The catalogue entry as a table: short facts two to a row, long ones across. The core fields of art. 12 and of municipal
 * practice always have their row; the others only where there is something to say.
 */
import type { InformationItem } from '../../feed/documents';
import type { Site } from '../../site';
import { type Content, html } from '../../web/html';
import { addresses } from '../addresses';
import { wordsFor } from '../labels';
import { linkOut } from '../parts/link-out';
import { dayOf } from '../time';

type Row = [field: string, value: Content];

export function catalogueTable(site: Site, item: InformationItem): Content {
  const { texts } = site;
  const pairs = [...coreRows(site, item), ...furtherRows(site, item).filter(([, value]) => value)];
  const wide: Row[] = [
    ['title', item.title],
    ['clauses', linksTo(site, item.clauses, addresses.clause, 1)],
    ['summary', item.summary],
    ['keywords', item.keywords.join('；')],
  ];
  const cell = ([field, value]: Row, span: number) =>
    html`<th scope="row">${texts.item.fields[field]}</th>
      <td colspan="${span}" lang="zh-Hans">${value || '—'}</td>`;
  const rows: Content[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const [left, right] = [pairs[index]!, pairs[index + 1]];
    rows.push(
      html`<tr>
        ${cell(left, right ? 1 : 3)}${right && cell(right, 1)}
      </tr>`,
    );
  }
  return html`<table class="catalogue">
    <caption class="hidden">
      ${texts.item.catalogue}
    </caption>
    <tbody>
      ${rows}${wide
        .filter(([field, value]) => field === 'title' || (value && String(value) !== ''))
        .map(
          (row) =>
            html`<tr>
              ${cell(row, 3)}
            </tr>`,
        )}
    </tbody>
  </table>`;
}

function coreRows(site: Site, item: InformationItem): Row[] {
  const { labels, item: words } = site.texts;
  const term = wordsFor(labels.term, item.disclosureTerm);
  return [
    ['indexNumber', item.indexNumber],
    ['documentNumber', item.documentNumber],
    ['agency', agencyLink(site, item.agency)],
    ['genre', item.genre && nameOf(site, item.genre)],
    ['generatedOn', item.generatedOn],
    ['publishedOn', dayOf(item.firstPublishedAt)],
    ['subjects', linksTo(site, item.subjects, addresses.subject)],
    ['validity', wordsFor(labels.validity, item.validity)],
    ['way', words.proactive],
    ['term', item.disclosedUntil ? `${term}（${item.disclosedUntil}）` : term],
  ];
}

function furtherRows(site: Site, item: InformationItem): Row[] {
  const { labels } = site.texts;
  const joint = item.jointAgencies.map(
    ({ documentId }) => site.store.trees.get(documentId)?.name ?? null,
  );
  const matter =
    item.matter && site.store.subjects.document('disclosure_matter', item.matter.documentId);
  return [
    ['joint', joint.filter(Boolean).join('、')],
    ['effectiveOn', item.effectiveOn],
    ['validUntil', item.validUntil],
    ['repealedOn', item.repealedOn],
    ['nature', wordsFor(labels.nature, item.nature)],
    [
      'matter',
      matter && [matter.firstLevelName, matter.secondLevelName].filter(Boolean).join(' / '),
    ],
    ['registrationNumber', item.registrationNumber],
    ['legalReview', [item.legalReviewBody, item.legalReviewedOn].filter(Boolean).join(' ')],
    ['filingNumber', item.filingNumber],
    ['consultation', linkOut(item.consultationUrl)],
    ['carrier', wordsFor(labels.carrier, item.carrier)],
    ['recordForm', wordsFor(labels.recordForm, item.recordForm)],
    ['formerIndexNumbers', item.formerIndexNumbers.join('；')],
  ];
}

type Coded = { documentId: string; code: string };

/** Names are joined at read: the item carries only codes, so a renamed class is right everywhere at once. */
const nameOf = ({ store }: Site, { documentId, code }: Coded) =>
  store.trees.get(documentId)?.name ?? code;

/** `levels`: how many names of the path are shown, counted from the category itself. */
function linksTo(
  site: Site,
  categories: Coded[],
  href: (code: string) => string,
  levels = 9,
): Content {
  return categories.map((category, index) => {
    const nodes = site.store.trees.path(category.documentId).slice(-levels);
    const path = nodes.map(({ name }) => name);
    const name = path.length > 0 ? path.join('\\') : category.code;
    const link = path.length > 0 ? html`<a href="${href(category.code)}">${name}</a>` : name;
    return index === 0 ? link : [html`；`, link];
  });
}

function agencyLink(
  { store }: Site,
  { documentId, name }: { documentId: string; name: string },
): Content {
  const held = store.trees.get(documentId);
  return held ? html`<a href="${addresses.agency(held.code)}">${name}</a>` : name;
}
