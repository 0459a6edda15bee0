/**
 * XML as a stream of elements, by their local names. A document type declaration is refused: with it go entities, external or nested, and
 * everything that is done with them. What is not well-formed is refused too, for two programs may read it differently.
 */
import { SaxesParser } from 'saxes';
import { Unreadable } from '../process/limits';
import { decodeText } from './plain-text';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  /** `parents`: local names of the elements around it, the innermost last. */
  open?(name: string, attributes: Attributes, parents: readonly string[]): void;
  text?(text: string, parents: readonly string[]): void;
  close?(name: string, parents: readonly string[]): void;
}

const DEPTH_MAX = 500;

export function readXml(bytes: Buffer, handler: XmlHandler): void {
  const text = decodeText(bytes);
  if (text === null) throw new Unreadable('broken');
  const parser = new SaxesParser({ xmlns: false, position: false });
  const parents: string[] = [];
  parser.on('doctype', () => {
    throw new Unreadable('unsafe');
  });
  parser.on('error', () => {
    throw new Unreadable('broken');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const local = localName(name);
    handler.open?.(local, localNames(attributes), parents);
    parents.push(local);
    if (parents.length > DEPTH_MAX) throw new Unreadable('unsafe');
  });
  parser.on('text', (piece) => handler.text?.(piece, parents));
  parser.on('cdata', (piece) => handler.text?.(piece, parents));
  parser.on('closetag', ({ name }) => {
    parents.pop();
    handler.close?.(localName(name), parents);
  });
  parser.write(text).close();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const localNames = (attributes: Record<string, string>): Attributes => {
  const local: Record<string, string> = {};
  for (const name in attributes) local[localName(name)] = attributes[name] ?? '';
  return local;
};
