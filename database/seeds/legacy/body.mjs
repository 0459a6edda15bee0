// Bodies of documents: paragraphs, tables, chapters of long texts, and the mark-up of old sites wrapped round them.
import { fill } from './text.mjs';

const ORDER = '一二三四五六七八九十'.split('');
const CLAUSES = [
  '各级各有关部门应当按照职责分工，制定具体措施，明确责任人员和完成时限，确保各项任务落到实处。',
  '实行目标责任制和考核评价制度，考核结果作为{Y}年度评先评优的重要依据。',
  '{county}、{county}先行开展试点，试点期为{n:1-3}年，及时总结经验，逐步在{P}推广。',
  '所需经费列入本级财政预算，{Y}年安排{n:50-900}万元，由财政、审计部门加强监督检查。',
  '鼓励社会资本以多种方式参与建设和运营，依法保障投资者合法权益。',
  '建立部门联席会议制度，每{t:月|季度|半年}召开一次会议，研究解决工作推进中的重大问题。',
  '充分利用广播、电视、网站和公开栏开展宣传，提高公众知晓率和参与度。',
  '对工作不力、推诿扯皮造成不良后果的，依法依规追究有关单位和人员责任。',
  '到{Y+3}年，建成示范点{n:10-120}个，覆盖乡镇（街道）{n:30-139}个。',
  '加强基础信息采集，建立动态更新的数据库，推动部门之间信息共享。',
  '严格执行项目法人责任制、招标投标制、工程监理制和合同管理制。',
  '保护和合理利用生态资源，落实最严格的耕地保护制度和水资源管理制度。',
  '发生争议的，由双方协商解决；协商不成的，可以申请调解或者依法提起诉讼。',
  '公民、法人和其他组织有权对违反本规定的行为进行举报，受理部门应当在{n:5-15}个工作日内反馈。',
  '加强专业人才引进和培养，年内组织培训{n:4-20}期，培训{n:300-2600}人次。',
  '完善应急值守和物资储备，储备点不少于{n:3-26}处，每半年轮换更新一次。',
];

const paragraph = (text) => `<p>${text}</p>`;

export function table(spec, c) {
  const head = `<tr>${spec.head.map((one) => `<th>${one}</th>`).join('')}</tr>`;
  const rows = Array.from({ length: spec.rows }, (_, row) => {
    const cells = spec.cells.map((one) => `<td>${fill(one, { ...c, row })}</td>`).join('');
    return `<tr>${cells}</tr>`;
  });
  return `<table border="1"><tbody>${head}${rows.join('')}</tbody></table>`;
}

/** Chapters and numbered articles of a long instrument. */
function chapters(count, c) {
  let article = 0;
  return Array.from({ length: count }, (_, chapter) => {
    const articles = Array.from({ length: 8 }, () => {
      article += 1;
      return paragraph(`第${article}条　${fill(c.random.pick(CLAUSES), c)}${fill(c.random.pick(CLAUSES), c)}`);
    });
    return paragraph(`<strong>第${chapter + 1}章</strong>`) + articles.join('');
  }).join('');
}

/** The text of a topic as clean HTML; `longChapters` makes it a long one. */
export function body(topic, c, signedOn, longChapters) {
  const parts = [paragraph(fill(topic.lead, c))];
  topic.points.forEach(([heading, ...sentences], i) => {
    parts.push(paragraph(`<strong>${ORDER[i]}、${heading}</strong>`));
    parts.push(...sentences.map((one, n) => paragraph(sentences.length > 1 ? `（${ORDER[n]}）${fill(one, c)}` : fill(one, c))));
  });
  if (topic.table) parts.push(table(topic.table, c));
  if (longChapters) parts.push(chapters(longChapters, c));
  const [y, m, d] = signedOn.split('-').map(Number);
  parts.push(`<p style="text-align: right">${c.agency}</p>`, `<p style="text-align: right">${y}年${m}月${d}日</p>`);
  return parts.join('\n');
}

export const plain = (html) => html.replace(/<\/t[dh]>/g, ' ').replace(/<\/(p|tr)>/g, '\n').replace(/<[^>]+>/g, '').replace(/\n{2,}/g, '\n').trim();

/** What old sites left round a text; each must be cleaned away without losing the text. */
export const WRAPPINGS = {
  script: (html, n) => `<script type="text/javascript">var id=${n};document.write(id);</script>${html}<script src="/js/count.js"></script>`,
  onclick: (html) => `<div onclick="alert('x')" onmouseover=alert(1)>${html}<a href="javascript:void(0)" onclick="window.print()">打印</a></div>`,
  style: (html) => `<style>.MsoNormal{mso-style-parent:"";margin:0cm}</style><div class="TRS_Editor">${html.replaceAll('<p>', '<p class="MsoNormal" style="text-indent: 32pt; mso-char-indent-count: 2.0">')}</div>`,
  relative: (html, n) => `${html}<p><img src="../../images/W0${n}.jpg" alt="示意图" width="500"></p><p><a href="./fj${n}.doc">附件：${n}号表</a></p>`,
  font: (html) => html.replaceAll('<p>', '<p><font face="仿宋_GB2312" size="4">').replaceAll('</p>', '</font></p>'),
  markers: (html) => `<!--content.begin--><meta name="ContentStart">${html}<meta name="ContentEnd"><!--content.end-->`,
  iframe: (html) => `<iframe src="//video.ankang.example/player" onload="go()"></iframe><object data="/x.swf"></object>${html}`,
  nbsp: (html) => html.replaceAll('<p>', '<p>&nbsp;&nbsp;&nbsp;&nbsp;'),
  broken: (html) => `<div><p>${html.replaceAll('</p>', '')}<b><i>`,
  svg: (html) => `${html}<svg onload=alert(1)><script>alert(2)</script></svg><img src=x onerror=alert(3)>`,
};
