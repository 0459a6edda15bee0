/**
 * The form in which a number (索引号, 文号 …) is looked up, whatever brackets, width, spaces or dashes somebody writes it with.
 * `安政发[2008]９号`, `安政發（2008）09号` and `安政发〔2008〕9号` have one key. Pure.
 */
import { normaliseDocumentNumber } from '../document-number/normalise-document-number';
import { compactText } from '../text/normalise-text';
import { foldText } from './fold-character';

const OPENING = /[〔［[【(〈<﹝{「]/gu;
const CLOSING = /[〕］\]】)〉>﹞}」]/gu;
const DASHES = /[‐-―−﹘﹣－]/gu;
const LONGEST_KEY = 200;

/** Null where the text has no digit, or is no number by its length. */
export function numberKey(text: string | null | undefined): string | null {
  const written = compactText(text ?? '');
  if (!/\d/u.test(written) || written.length > LONGEST_KEY) return null;
  const normalised = normaliseDocumentNumber(written);
  const form = (normalised.ok ? normalised.value : null) ?? written;
  return foldText(form).replace(OPENING, '〔').replace(CLOSING, '〕').replace(DASHES, '-');
}
