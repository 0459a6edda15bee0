/** Whole documents of any type, for the care of the log. */
import type { Core } from '@strapi/strapi';
import type { PublicDocument } from '../contracts';
import type { Reader } from '../reading/reader';
import { textTemplates } from './text-templates';
import { wholeDocuments } from './whole-documents';

/** @param stored JSON text of each. Answers the first of them, as many as fit into what is read at once. */
export const readWhole = (
  strapi: Core.Strapi,
  stored: readonly string[],
): Promise<PublicDocument[]> => {
  const reader = strapi.plugin('publication').service<Reader>('reader');
  return reader.follow(wholeDocuments(textTemplates(reader), stored));
};
