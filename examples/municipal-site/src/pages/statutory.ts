/** 法定主动公开内容: the fifteen clauses of art. 20 with what is held under each, then the other statutory contents. */
import type { Site } from '../site';
import type { TreeNode } from '../store/trees';
import { type Content, html } from '../web/html';
import type { Reply } from '../web/reply';
import { addresses } from './addresses';
import { columnLabels } from './labels';
import { page } from './page';
import { itemRows } from './parts/item-list';

const SHOWN_PER_CLAUSE = 3;
/** The number stands before the name already. */
const NUMBER_IN_NAME = /^第二十条第（.{1,3}）项\s*/;

/** The number of an art. 20 clause, from its code; null for another article's. */
export const clauseNumber = (code: string): number | null =>
  Number(/^art20_(\d+)$/.exec(code)?.[1] ?? 0) || null;

export function statutoryPage(site: Site): Reply {
  const { texts, store } = site;
  const name = texts.navigation.statutory;
  const nodes = store.trees.all('statutory');
  const clauses = nodes
    .filter(({ code }) => clauseNumber(code))
    .sort((a, b) => clauseNumber(a.code)! - clauseNumber(b.code)!);
  const others = nodes
    .filter(({ code }) => !clauseNumber(code))
    .map((node) => ({ node, total: store.lists.under('clause', [node.code], 1).total }))
    .filter(
      ({ node, total }) => total > 0 || node.code.startsWith('art21') || node.code === 'art19',
    );
  return page(site, {
    ...{ title: name, here: addresses.statutory, crumbs: [{ name }] },
    labels: columnLabels(site, { name }),
    main: html`<h1>${name}</h1>
      <p class="intro">${texts.statutory.intro}</p>
      ${clauses.length === 0 && html`<p class="empty">${texts.statutory.empty}</p>`}
      <div class="clauses">${clauses.map((clause) => clausePanel(site, clause))}</div>
      ${
        others.length > 0 &&
        html`<section class="panel">
          <h2>${texts.statutory.general}</h2>
          <ul class="plain" lang="zh-Hans">
            ${others.map(
              ({ node, total }) =>
                html`<li>
                  <a href="${addresses.clause(node.code)}">${node.name}</a>
                  <span class="number">${total}</span>
                </li>`,
            )}
          </ul>
        </section>`
      }`,
  });
}

function clausePanel(site: Site, { code, name }: TreeNode): Content {
  const { texts, store } = site;
  const { items, total } = store.lists.under('clause', [code], 1);
  return html`<section class="panel clause">
    <h2>
      <span class="clause-number">${texts.statutory.clause(clauseNumber(code)!)}</span>
      <a class="clause-name" href="${addresses.clause(code)}" lang="zh-Hans"
        >${name.replace(NUMBER_IN_NAME, '')}</a
      >
      <span class="number">${total}</span>
    </h2>
    ${total > 0 && itemRows(site, items.slice(0, SHOWN_PER_CLAUSE))}
  </section>`;
}
