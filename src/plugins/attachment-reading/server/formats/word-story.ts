/**
 * One story of a Word document: its visible text by paragraphs (a form feed where a page begins), and apart from it what a reader of the page
 * does not see: deletions of tracked changes, hidden runs, alternative texts, field codes. Text boxes are texts of their own.
 */
import { isOn } from './word-styles';
import { readXml, type Attributes } from './xml';

export interface Story {
  visible: string;
  deleted: string;
  hidden: string;
  boxes: string;
  alternatives: string;
  fieldCodes: string;
  authors: Set<string>;
}

const CHANGES = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'comment']);
const DELETIONS = new Set(['del', 'moveFrom']);
const TEXTS = new Set(['t', 'delText', 'instrText', 'delInstrText']);

export function readStory(bytes: Buffer, hiddenStyles: ReadonlySet<string>): Story {
  const texts = {
    visible: '',
    deleted: '',
    hidden: '',
    boxes: '',
    alternatives: '',
    fieldCodes: '',
  };
  type Text = keyof typeof texts;
  const authors = new Set<string>();
  /** Paragraphs and runs may stand in a text box within another's. */
  const paragraphs: { isHidden: boolean }[] = [];
  const runs: { isHidden: boolean }[] = [];
  let deletions = 0;
  let boxes = 0;
  /** The same drawing again for older programs. */
  let fallbacks = 0;

  const place = (): Text => {
    if (deletions > 0) return 'deleted';
    if (runs.at(-1)?.isHidden) return 'hidden';
    return boxes > 0 ? 'boxes' : 'visible';
  };
  const add = (text: string, to: Text = place()): void => {
    texts[to] += text;
  };
  const endLine = (to: Text): void => {
    if (texts[to] !== '' && !texts[to].endsWith('\n')) texts[to] += '\n';
  };

  const openElement = (name: string, attributes: Attributes, parents: readonly string[]): void => {
    if (CHANGES.has(name) && attributes.author !== undefined) authors.add(attributes.author);
    if (DELETIONS.has(name)) deletions += 1;
    else if (name === 'p') paragraphs.push({ isHidden: false });
    else if (name === 'r') runs.push({ isHidden: paragraphs.at(-1)?.isHidden ?? false });
    else if (name === 'txbxContent') boxes += 1;
    else if (name === 'pStyle' && hiddenStyles.has(attributes.val ?? '')) hide(paragraphs);
    else if (name === 'rStyle' && isOfRun(parents) && hiddenStyles.has(attributes.val ?? ''))
      hide(runs);
    else if (name === 'vanish' && isOfRun(parents)) hide(runs, isOn(attributes));
    else if (name === 'tab' && parents.at(-1) === 'r') add('\t');
    else if (name === 'br' || name === 'cr') add(attributes.type === 'page' ? '\f' : '\n');
    else if (name === 'noBreakHyphen') add('-');
    else if (name === 'lastRenderedPageBreak' || name === 'sectPr') add('\f', 'visible');
    else if (name === 'docPr') {
      for (const text of [attributes.title, attributes.descr])
        if (text) add(`${text}\n`, 'alternatives');
    }
  };
  const closeElement = (name: string): void => {
    if (DELETIONS.has(name)) deletions -= 1;
    else if (name === 'txbxContent') boxes -= 1;
    else if (name === 'r') runs.pop();
    else if (name === 'p') {
      paragraphs.pop();
      add('\n', boxes > 0 ? 'boxes' : 'visible');
      endLine('deleted');
      endLine('hidden');
      endLine('fieldCodes');
    }
  };

  readXml(bytes, {
    open(name, attributes, parents) {
      if (name === 'Fallback') fallbacks += 1;
      if (fallbacks === 0) openElement(name, attributes, parents);
    },
    text(text, parents) {
      const element = parents.at(-1) ?? '';
      if (fallbacks > 0 || !TEXTS.has(element)) return;
      if (element === 'instrText') add(text, 'fieldCodes');
      else if (element === 't') add(text);
      else add(text, 'deleted');
    },
    close(name) {
      if (fallbacks === 0) closeElement(name);
      if (name === 'Fallback') fallbacks -= 1;
    },
  });
  return { ...texts, authors };
}

const isOfRun = (parents: readonly string[]): boolean =>
  parents.at(-1) === 'rPr' && parents.at(-2) === 'r';

const hide = (of: { isHidden: boolean }[], isHidden = true): void => {
  const last = of.at(-1);
  if (last) last.isHidden = isHidden;
};
