/** A column of a receiving site (栏目) as the content API answers it. */
import { z } from 'zod';
import { documentId, reference, text, updatedAt } from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const siteColumnContract: Contract = {
  path: '/api/columns',
  name: 'SiteColumn',
  title: 'Columns of the sites (栏目)',
  schema: z.strictObject({
    documentId,
    site: text,
    code: text,
    name: text,
    parent: reference.nullable(),
    order: z.number(),
    updatedAt,
  }),
};
