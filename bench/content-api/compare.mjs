/** Asks the servers the same, cell by cell, one after the other, so that what else the machine does falls on all of them alike. */
import { once } from 'node:events';
import { hot, measure } from './measure.mjs';

/** Two cells of the same addresses must not meet: each begins elsewhere. */
const APART = 100_003;
/** Answers that are waited for: a slow server's say enough when they are few. */
const LEAST = { ours: 100, stock: 12, memory: 2_000, bare: 100 };

export async function compare(cells, servers, { seconds, rounds, connections, tell }) {
  const results = [];
  for (const [index, cell] of cells.entries()) {
    const from = index * APART;
    const asked = (make) => (cell.hot ? hot(make(from)) : make);
    const wanted = [['ours', servers.ours, asked(cell.ours)]];
    if (cell.stock) wanted.push(['stock', servers.stock, asked(cell.stock)]);
    if (cell.hot && cell.bare) {
      await keep(servers.bare, index, await bytesOf(`${servers.ours.url}${cell.ours(from)}`));
      wanted.push(['memory', servers.bare, hot(`/memory/${index}`)]);
    }
    if (cell.bare) wanted.push(['bare', servers.bare, asked(cell.bare)]);
    const result = { group: cell.group, name: cell.name, kind: cell.hot ? 'hot' : 'cold' };
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, server, addressOf] of wanted) {
        const own = {
          seconds,
          connections,
          least: LEAST[name],
          from: from + round * Math.floor(APART / 10),
          headers: cell.headers,
        };
        const measured = await measure(server, addressOf, own);
        // The better round: what else the machine did then disturbed it less.
        if (!result[name] || measured.cpu < result[name].cpu) result[name] = measured;
      }
    }
    results.push(result);
    tell(lineOf(result));
  }
  return results;
}

const bytesOf = async (address) => Buffer.from(await (await fetch(address)).arrayBuffer());

const keep = async ({ child }, name, body) => {
  child.send({ keep: { name: String(name), body: body.toString('utf8') } });
  await once(child, 'message');
};

const lineOf = ({ name, kind, ...measured }) =>
  `${name} (${kind}): ${['ours', 'stock', 'memory', 'bare']
    .filter((server) => measured[server])
    .map(
      (server) =>
        `${server} ${measured[server].rate.toFixed(1)}/s ${measured[server].cpu.toFixed(2)} ms`,
    )
    .join(', ')}, load ${measured.ours.load.toFixed(1)}`;

/** Whether the bare server says the same as ours; the cursor is the only thing that it does not make. Answers the names of the cells that differ. */
export async function differences(cells, { ours, bare }) {
  const told = [];
  for (const cell of cells.filter((one) => one.bare)) {
    for (const number of [0, 7, 101]) {
      const [left, right] = await Promise.all(
        [`${ours.url}${cell.ours(number)}`, `${bare.url}${cell.bare(number)}`].map(
          async (address) => {
            const body = await (await fetch(address)).json();
            if (body.meta?.pagination?.next) body.meta.pagination.next = 'cursor';
            return JSON.stringify(sorted(body));
          },
        ),
      );
      if (left !== right)
        told.push(
          `${cell.name}: ${cell.ours(number)}\n${left.slice(0, 600)}\n${right.slice(0, 600)}`,
        );
    }
  }
  return told;
}

const sorted = (value) => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};
