/** The lists by subject, column and clause, the list of everything, and the overviews of subjects and columns. */
import type { Site } from '../site';
import type { TreeNode } from '../store/trees';
import { html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { type Crumb, page } from './page';
import { itemList } from './parts/item-list';
import { pageAsked } from './parts/paging';
import { treeList } from './parts/tree-list';

export function latestPage(site: Site, query: URLSearchParams): Reply {
  const name = site.texts.home.latest;
  const list = site.store.lists.newest(pageAsked(query));
  return page(site, {
    ...{ title: name, crumbs: [{ name }] },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      ${itemList(site, list, addresses.latest)}`,
  });
}

export function subjectsPage(site: Site): Reply {
  const { texts, store } = site;
  const name = texts.lists.subjects;
  const nodes = store.trees.all('subject');
  const count = (node: TreeNode) => store.lists.under('subject', codesOf(site, node), 1).total;
  return page(site, {
    ...{ title: name, crumbs: [{ name }] },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      ${
        nodes.length === 0
          ? html`<p class="empty">${texts.lists.empty}</p>`
          : treeList({ nodes, count, href: ({ code }) => addresses.subject(code) })
      }`,
  });
}

export function columnsPage(site: Site): Reply {
  const { texts, store } = site;
  const name = texts.lists.columns;
  const columns = store.lists.counts('column');
  return page(site, {
    ...{ title: name, crumbs: [{ name }] },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      ${columns.length === 0 && html`<p class="empty">${texts.lists.empty}</p>`}
      <ul class="plain" lang="zh-Hans">
        ${columns.map(
          ({ code, label, count }) =>
            html`<li>
              <a href="${addresses.column(code)}">${label ?? code}</a>
              <span class="number">${count}</span>
            </li>`,
        )}
      </ul>`,
  });
}

/** A subject or a clause; a class of subjects shows what its children hold as well. */
export function categoryPage(site: Site, node: TreeNode, query: URLSearchParams): Reply {
  const { texts, store } = site;
  const isSubject = node.scheme === 'subject';
  const hrefOf = isSubject ? addresses.subject : addresses.clause;
  const overview: Crumb = isSubject
    ? { name: texts.lists.subjects, href: addresses.subjects }
    : { name: texts.navigation.statutory, href: addresses.statutory };
  const above = store.trees.path(node.subject).slice(0, -1);
  const children = store.trees.children(node.subject);
  const dimension = isSubject ? 'subject' : 'clause';
  const list = store.lists.under(dimension, codesOf(site, node), pageAsked(query));
  return page(site, {
    title: node.name,
    ...(!isSubject && { here: addresses.statutory }),
    crumbs: [
      overview,
      ...above.map(({ name, code }) => ({ name, href: hrefOf(code) })),
      { name: node.name },
    ],
    labels: columnLabels(site, { name: node.name }),
    main: html`<h1 lang="zh-Hans">${node.name}</h1>
      ${
        children.length > 0 &&
        html`<ul class="chips" lang="zh-Hans">
          ${children.map(({ code, name }) => html`<li><a href="${hrefOf(code)}">${name}</a></li>`)}
        </ul>`
      }
      ${itemList(site, list, hrefOf(node.code))}`,
  });
}

export function columnPage(site: Site, code: string, query: URLSearchParams): Reply | null {
  const column = site.store.lists.counts('column').find((held) => held.code === code);
  if (!column) return null;
  const name = column.label ?? code;
  const list = site.store.lists.under('column', [code], pageAsked(query));
  return page(site, {
    title: name,
    crumbs: [{ name: site.texts.lists.columns, href: addresses.columns }, { name }],
    labels: columnLabels(site, { name }),
    main: html`<h1 lang="zh-Hans">${name}</h1>
      ${itemList(site, list, addresses.column(code))}`,
  });
}

const codesOf = ({ store }: Site, { subject }: TreeNode) =>
  store.trees.branch(subject).map(({ code }) => code);
