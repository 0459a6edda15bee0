/** A category of the catalogue (目录类目) as the content API answers it. */
import { z } from 'zod';
import { CATEGORY_SCHEMES } from '../../domain/disclosure/category-schemes';
import {
  documentId,
  oneOf,
  reference,
  text,
  updatedAt,
} from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const catalogueCategoryContract: Contract = {
  path: '/api/catalogue-categories',
  name: 'CatalogueCategory',
  title: 'Catalogue categories (目录类目)',
  schema: z.strictObject({
    documentId,
    scheme: oneOf(CATEGORY_SCHEMES),
    code: text,
    name: text,
    parent: reference.nullable(),
    order: z.number(),
    updatedAt,
  }),
};
