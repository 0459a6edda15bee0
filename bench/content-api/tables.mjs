/** Results as tables of Markdown: requests a second and percentiles, processor time an answer, and ratios of that. */
const number = (value) => {
  if (value === undefined || value === null || !Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  if (value >= 10) return value.toFixed(0);
  return value.toFixed(value >= 1 ? 1 : 2);
};
const failed = (one) => (one?.failed ? ` (${one.failed} of ${one.answered} not 200)` : '');
const cost = (one) => (one ? `${number(one.cpu)}${failed(one)}` : '–');
const ratio = (left, right) => (left && right ? number(left.cpu / right.cpu) : '–');

export function comparison(results) {
  const lines = [
    '| asked | ours: /s | p50 / p95 / p99 ms | ms an answer | stock: /s | ms an answer | **times stock** | bare, memory: ms | **of it** | bare, query: ms | **of it** | kB | load |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |',
  ];
  for (const { name, kind, ours, stock, memory, bare } of results)
    lines.push(
      `| ${[
        `${name}, ${kind}`,
        number(ours.rate),
        [ours.p50, ours.p95, ours.p99].map(number).join(' / '),
        cost(ours),
        number(stock?.rate),
        cost(stock),
        ratio(stock, ours),
        cost(memory),
        ratio(memory, ours),
        cost(bare),
        ratio(bare, ours),
        number(ours.kilobytes),
        number(ours.load),
      ].join(' | ')} |`,
    );
  return lines.join('\n');
}

export function loadTable(results) {
  const lines = [
    '| the hot list while | answers | /s | from memory | p50 / p95 / p99 ms | ms an answer | not 200 | oldest, ms | done |',
    '| --- | --: | --: | --: | --: | --: | --: | --: | --- |',
  ];
  for (const one of results)
    lines.push(
      `| ${[
        one.name,
        number(one.answered),
        number(one.rate),
        `${(100 * one.hitRate).toFixed(1)} %`,
        [one.p50, one.p95, one.p99].map(number).join(' / '),
        number(one.cpu),
        one.failed,
        number(one.oldestMs),
        doneText(one.done),
      ].join(' | ')} |`,
    );
  return lines.join('\n');
}

const doneText = (done) => {
  if (done === null) return '';
  const seconds = `${done.seconds.toFixed(0)} s`;
  return done.published === undefined ? seconds : `${done.published} in ${seconds}`;
};
