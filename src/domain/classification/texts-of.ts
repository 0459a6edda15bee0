/**
 * Every text of an item that would become public, with the attribute it belongs to: what the rules on secrecy and personal data
 * read. Bodies are read as text, and what their attributes say (alternative texts) besides. Pure.
 */
import { htmlToText, textOfAttributes } from '../text/html-to-text';
import type { ItemFacts } from './item-facts';

export interface FieldText {
  field: keyof ItemFacts;
  text: string;
  /** `heading`: one line that is itself a head of page; `page`: a text with a head of its own; `running`: neither. */
  shape: 'heading' | 'page' | 'running';
}

export function textsOf(facts: ItemFacts): FieldText[] {
  const texts: FieldText[] = [
    { field: 'title', text: facts.title ?? '', shape: 'heading' },
    { field: 'documentNumber', text: facts.documentNumber ?? '', shape: 'heading' },
    { field: 'summary', text: facts.summary ?? '', shape: 'page' },
    ...facts.keywords.map((text) => ({ field: 'keywords', text, shape: 'heading' }) as const),
    { field: 'body', text: htmlToText(facts.body), shape: 'page' },
    { field: 'body', text: textOfAttributes(facts.body), shape: 'running' },
  ];
  for (const { name, text } of facts.attachments) {
    texts.push({ field: 'attachments', text: name, shape: 'heading' });
    texts.push({ field: 'attachments', text: text ?? '', shape: 'page' });
  }
  return texts.filter(({ text }) => text !== '');
}
