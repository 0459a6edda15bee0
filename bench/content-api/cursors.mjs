/** Cursors as the program gives them, of the second page and of one deep in the list of the newest, without walking there. */
import { descriptors, inPublication } from './product.mjs';

const { formatCursor } = inPublication('domain/query/cursor.js');
const { parseList } = inPublication('domain/query/parse-list.js');

const PAGE = 25;
const DEEP_PAGE = 10_000;
const MANY = 1_500;
/** Pages by number end at row 100,000. */
const LAST_NUMBERED_PAGE = 4_000;

export async function cursorsOf(first, items) {
  const { value: plan } = parseList({}, descriptors().get('information_item'), []);
  const deepPage = Math.min(DEEP_PAGE, Math.floor((items - MANY) / PAGE));
  const behind = async (offset) => {
    const rows = await first(
      `select published_at, subject_id from public_register where subject_type = 'information_item'
       order by published_at desc, subject_id desc limit ${MANY} offset ${offset}`,
    );
    return rows.map((row) => formatCursor(plan, [row.published_at, row.subject_id]));
  };
  return {
    deepPage,
    numberedPage: Math.min(LAST_NUMBERED_PAGE, Math.floor(items / PAGE)),
    near: await behind(PAGE),
    deep: await behind((deepPage - 1) * PAGE),
  };
}
