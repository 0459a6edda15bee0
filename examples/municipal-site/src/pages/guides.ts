/** 政府信息公开指南 and 政府信息公开制度: the lists, and the page of one guide with its working unit's contacts. */
import type { DisclosureGuide } from '../feed/documents';
import type { Site } from '../site';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { page } from './page';
import { contactCard } from './parts/contact-card';
import { publishedHtml } from './parts/published-html';
import { minuteOf } from './time';

export function guideListPage(site: Site, kind: 'guide' | 'rules'): Reply {
  const { texts, store } = site;
  const { name, here, intro } = columnOf(site, kind);
  const guides = store.subjects.all('disclosure_guide').filter((guide) => guide.kind === kind);
  return page(site, {
    ...{ title: name, here, crumbs: [{ name }] },
    labels: columnLabels(site, { name, description: intro }),
    main: html`<h1>${name}</h1>
      <p class="intro">${intro}</p>
      ${
        guides.length === 0
          ? html`<p class="empty">${texts.guides.empty}</p>`
          : html`<ul class="items" lang="zh-Hans">
              ${guides.map(
                (guide) =>
                  html`<li>
                    <a href="${addresses.guide(guide.documentId)}">${guide.title}</a>
                    <span class="items-facts"><span>${guide.agency.name}</span></span>
                  </li>`,
              )}
            </ul>`
      }`,
  });
}

export function guidePage(site: Site, guide: DisclosureGuide): Reply {
  const { name, here, intro } = columnOf(site, guide.kind === 'rules' ? 'rules' : 'guide');
  const { texts, store } = site;
  const unit = guide.workingUnit && store.subjects.document('office', guide.workingUnit.documentId);
  const published = guide.firstPublishedAt ? minuteOf(guide.firstPublishedAt) : '';
  const section = (title: string, body: string | null): Content =>
    body &&
    html`<section>
      <h2>${title}</h2>
      <div class="prose" lang="zh-Hans">${publishedHtml(site, body)}</div>
    </section>`;
  return page(site, {
    ...{ title: guide.title, here, crumbs: [{ name, href: here }, { name: guide.title }] },
    labels: {
      ...columnLabels(site, { name, description: intro }),
      ArticleTitle: guide.title,
      PubDate: published,
      ContentSource: guide.agency.name,
      Url: site.origin() + addresses.guide(guide.documentId),
    },
    main: html`<article class="article">
      <h1 lang="zh-Hans">${guide.title}</h1>
      <p class="byline">
        ${published && html`<span>${texts.item.publishedAt} <time>${published}</time></span>`}
        <span>${texts.item.source} ${guide.agency.name}</span>
      </p>
      ${section(texts.guides.arrangement, guide.arrangement)}
      ${section(texts.guides.waysToObtain, guide.waysToObtain)}
      ${
        unit &&
        html`<section>
          <h2>${texts.guides.workingUnit}</h2>
          ${contactCard(site, unit)}
        </section>`
      }
      ${section(texts.guides.howToApply, guide.howToApply)}
      ${section(texts.guides.fees, guide.fees)} ${section(texts.guides.remedies, guide.remedies)}
    </article>`,
  });
}

function columnOf({ texts: { navigation, guides } }: Site, kind: 'guide' | 'rules') {
  return kind === 'guide'
    ? { name: navigation.guide, here: addresses.guides, intro: guides.guideIntro }
    : { name: navigation.rules, here: addresses.rules, intro: guides.rulesIntro };
}
