/** 政府信息公开年报: the feed carries no annual reports yet, and the page says so rather than pretend. */
import type { Site } from '../site';
import { html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { page } from './page';

export function reportsPage(site: Site): Reply {
  const { texts } = site;
  const name = texts.navigation.reports;
  return page(site, {
    ...{ title: name, here: addresses.reports, crumbs: [{ name }] },
    labels: columnLabels(site, { name, description: texts.reports.intro }),
    main: html`<h1>${name}</h1>
      <p class="intro">${texts.reports.intro}</p>
      <p class="empty">${texts.reports.empty}</p>`,
  });
}
