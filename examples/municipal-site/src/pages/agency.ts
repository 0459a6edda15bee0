/** The tree of agencies, and one agency: what it is, its people and units, its contacts, and what it has published. */
import type { Agency } from '../feed/documents';
import type { Site } from '../site';
import type { TreeNode } from '../store/trees';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels, wordsFor } from './labels';
import { page } from './page';
import { contactCard } from './parts/contact-card';
import { itemList } from './parts/item-list';
import { linkOut } from './parts/link-out';
import { pageAsked } from './parts/paging';
import { treeList } from './parts/tree-list';

export function agenciesPage(site: Site): Reply {
  const { texts, store } = site;
  const name = texts.lists.agencies;
  const counts = new Map(store.lists.counts('agency').map(({ code, count }) => [code, count]));
  const nodes = store.trees.all('agency');
  return page(site, {
    ...{ title: name, crumbs: [{ name }] },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      ${
        nodes.length === 0
          ? html`<p class="empty">${texts.lists.empty}</p>`
          : treeList({
              nodes,
              href: ({ code }) => addresses.agency(code),
              count: ({ subject }) => counts.get(subject) ?? 0,
            })
      }`,
  });
}

export function agencyPage(site: Site, node: TreeNode, query: URLSearchParams): Reply {
  const { texts, store } = site;
  const agency = store.subjects.document('agency', node.subject)!;
  const isBranch = query.get('below') === '1';
  const branch = store.trees.branch(node.subject).map(({ subject }) => subject);
  const address = addresses.agency(node.code);
  const list = store.lists.under('agency', isBranch ? branch : [node.subject], pageAsked(query));
  const above = store.trees.path(node.subject).slice(0, -1);
  const children = store.trees.children(node.subject);
  const offices = store.subjects
    .all('office')
    .filter((office) => office.agency?.documentId === node.subject);
  return page(site, {
    title: node.name,
    crumbs: [
      { name: texts.lists.agencies, href: addresses.agencies },
      ...above.map(({ name, code }) => ({ name, href: addresses.agency(code) })),
      { name: node.name },
    ],
    labels: columnLabels(site, { name: node.name }),
    main: html`<h1 lang="zh-Hans">${node.name}</h1>
      ${facts(site, agency)}
      <section class="panel" id="published">
        <h2>
          ${texts.agency.published}${
            children.length > 0 &&
            (isBranch
              ? html`<a href="${address}#published">${texts.lists.onlyOwn}</a>`
              : html`<a href="${address}?below=1#published">${texts.lists.withBelow}</a>`)
          }
        </h2>
        ${itemList(site, list, isBranch ? `${address}?below=1` : address)}
      </section>
      ${
        children.length > 0 &&
        html`<section class="panel">
          <h2>${texts.lists.children}</h2>
          <ul class="chips" lang="zh-Hans">
            ${children.map(
              (child) => html`<li><a href="${addresses.agency(child.code)}">${child.name}</a></li>`,
            )}
          </ul>
        </section>`
      }
      ${duties(site, agency)}
      ${
        offices.length > 0 &&
        html`<section>
          <h2>${texts.agency.contacts}</h2>
          <div class="contacts">${offices.map((office) => contactCard(site, office))}</div>
        </section>`
      }`,
  });
}

function facts({ texts, store }: Site, agency: Agency): Content {
  const successor = agency.successor && store.trees.get(agency.successor.documentId);
  const rows: [string, Content][] = [
    [texts.agency.level, wordsFor(texts.labels.level, agency.level)],
    [texts.agency.kind, wordsFor(texts.labels.agencyKind, agency.kind)],
    [texts.agency.code, agency.code],
    [texts.agency.website, linkOut(agency.website)],
    [
      texts.agency.successor,
      successor && html`<a href="${addresses.agency(successor.code)}">${successor.name}</a>`,
    ],
  ];
  return html`<dl class="facts">
    ${rows.map(
      ([name, value]) =>
        value &&
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Art. 20(2): functions, internal units, leaders with their duties. */
function duties({ texts }: Site, { functions, leaders, internalUnits }: Agency): Content {
  const people = leaders.map(({ name, position, duties }) => ({
    name: [name, position].filter(Boolean).join(' '),
    duties,
  }));
  const listOf = (title: string, entries: { name: string; duties: string | null }[]) =>
    entries.length > 0 &&
    html`<section class="panel">
      <h2>${title}</h2>
      <dl class="duties" lang="zh-Hans">
        ${entries.map(
          ({ name, duties: text }) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
      </dl>
    </section>`;
  return [
    functions &&
      html`<section class="panel">
        <h2>${texts.agency.functions}</h2>
        <p class="lines" lang="zh-Hans">${functions}</p>
      </section>`,
    listOf(texts.agency.leaders, people),
    listOf(texts.agency.units, internalUnits),
  ];
}
