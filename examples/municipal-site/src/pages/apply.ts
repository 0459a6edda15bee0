/** 依申请公开: how to apply (arts 27 to 33), and the working units and windows that take applications. */
import type { Office } from '../feed/documents';
import type { Site } from '../site';
import { html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { page } from './page';
import { contactCard } from './parts/contact-card';

export function applyPage(site: Site): Reply {
  const { texts, store } = site;
  const name = texts.navigation.apply;
  const offices = fromTheTop(site, store.subjects.all('office'));
  const receiving = ['working_unit', 'acceptance_window'].flatMap((kind) =>
    offices.filter((office) => office.kind === kind),
  );
  const venues = offices.filter((office) => office.kind === 'venue');
  return page(site, {
    ...{ title: name, here: addresses.apply, crumbs: [{ name }] },
    labels: columnLabels(site, { name, description: texts.apply.intro }),
    main: html`<h1>${name}</h1>
      <p class="intro">${texts.apply.intro}</p>
      <section class="panel">
        <h2>${texts.apply.how}</h2>
        <ol class="steps">
          ${texts.apply.steps.map((step) => html`<li>${step}</li>`)}
        </ol>
        <p>${texts.apply.limits}</p>
      </section>
      <section>
        <h2>${texts.apply.contacts}</h2>
        ${receiving.length === 0 && html`<p class="empty">${texts.apply.empty}</p>`}
        <div class="contacts">${receiving.map((office) => contactCard(site, office))}</div>
      </section>
      ${
        venues.length > 0 &&
        html`<section>
          <h2>${texts.guides.venues}</h2>
          <div class="contacts">${venues.map((office) => contactCard(site, office))}</div>
        </section>`
      }`,
  });
}

/** The city's offices first, then its departments' and the counties', in the order they are held. */
function fromTheTop({ store }: Site, offices: Office[]): Office[] {
  const depth = ({ agency }: Office) =>
    agency ? store.trees.path(agency.documentId).length : Number.MAX_SAFE_INTEGER;
  return offices
    .map((office) => ({ office, depth: depth(office) }))
    .sort((a, b) => a.depth - b.depth)
    .map(({ office }) => office);
}
