/**
 * What it takes to show documents of a type, as plain data that a thread can be sent: what its descriptor says, and statements that are only to be filled
 * in. Functions of the type are named by the file that has them.
 */
import type { Related } from '../contracts';
import { loaded } from '../reading/loaded';
import type { Template } from '../reading/template';

export interface Shown {
  type: string;
  textFields: readonly string[];
  onlyOnRequest: readonly string[];
  /** Field → type of those whose names are joined. */
  joined: Record<string, string>;
  /** Of the type's `related`; null: it has none. */
  relatedFile: string | null;
  /** `key`: what finds one of them by its documentId. */
  headById: Template;
  /** `key`: what finds one of them by whatever names it. */
  heads: Template;
  /** `ids_TYPE`: rows of the register by which others are named. */
  names: Template;
  /** `sha256s`: what long texts weigh, and the texts. */
  sizes: Template;
  texts: Template;
  /** `id`: what refers to one. */
  referring: Template | null;
  /** `types`, `ids`, `numbers`: the paths that begin there. */
  paths: Template | null;
}

/** The types of those whose names a document of the type shows. */
export const namedTypes = ({
  type,
  joined,
  relatedFile,
}: Pick<Shown, 'type' | 'joined' | 'relatedFile'>): string[] => [
  ...new Set([...Object.values(joined), ...(relatedFile === null ? [] : [type])]),
];

/** The functions of the type, in whatever thread this is. */
export const relatedOf = ({ relatedFile }: Pick<Shown, 'relatedFile'>): Related | null =>
  relatedFile === null ? null : loaded<{ related: Related }>(relatedFile).related;
