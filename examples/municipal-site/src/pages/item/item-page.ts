/** The page of one item, in the order a reader needs it: what became of it, catalogue, title and source, text, files, relatives. */
import type { InformationItem } from '../../feed/documents';
import type { Site } from '../../site';
import { ownColumns } from '../../store/project';
import { html } from '../../web/html';
import type { Reply } from '../../web/reply';
import { addresses } from '../addresses';
import { columnLabels } from '../labels';
import { page } from '../page';
import { publishedHtml } from '../parts/published-html';
import { minuteOf } from '../time';
import { attachmentList } from './attachment-list';
import { catalogueTable } from './catalogue-table';
import { relatedList } from './related-list';
import { validityNotice } from './validity-notice';

export function itemPage(site: Site, item: InformationItem): Reply {
  const { texts, settings } = site;
  const related = site.store.lists.related(item.documentId);
  const column = ownColumns(item, settings.siteCode)[0];
  const columnName = column?.name ?? item.page?.ColumnName ?? texts.disclosure;
  const published = item.page?.PubDate ?? minuteOf(item.firstPublishedAt);
  const source = item.page?.ContentSource ?? item.agency.name;
  return page(site, {
    title: item.title,
    crumbs: [
      { name: columnName, href: column ? addresses.column(column.code) : addresses.latest },
      { name: item.title },
    ],
    labels: {
      ...columnLabels(site, { name: columnName }),
      ArticleTitle: item.title,
      PubDate: published,
      ContentSource: source,
      Keywords: item.page?.Keywords ?? item.keywords.join(','),
      Description: item.page?.Description ?? item.summary ?? item.title,
      Url: site.origin() + addresses.item(item.documentId),
    },
    main: html`<article class="article">
      ${catalogueTable(site, item)}
      <h1 lang="zh-Hans">${item.title}</h1>
      <p class="byline">
        <span>${texts.item.publishedAt} <time>${published}</time></span>
        <span>${texts.item.source} <span lang="zh-Hans">${source}</span></span>
      </p>
      ${validityNotice(site, item, related)}
      ${item.isPartialVersion && html`<p class="notice notice-partial">${texts.item.partial}</p>`}
      <div class="prose" lang="zh-Hans">
        ${
          item.body
            ? publishedHtml(site, item.body)
            : html`<p>${item.summary ?? texts.item.noBody}</p>`
        }
      </div>
      ${attachmentList(site, item.attachments)}
      ${relatedList(site, related, item.relations?.interpretationKind ?? null)}
    </article>`,
  });
}
