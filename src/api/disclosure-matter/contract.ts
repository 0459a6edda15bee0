/** A matter of the catalogue (公开事项) as the content API answers it. */
import { z } from 'zod';
import {
  codedReference,
  documentId,
  reference,
  text,
  texts,
  updatedAt,
} from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const disclosureMatterContract: Contract = {
  path: '/api/disclosure-matters',
  name: 'DisclosureMatter',
  title: 'Disclosure matters (公开事项)',
  schema: z.strictObject({
    documentId,
    code: text,
    firstLevelName: text,
    secondLevelName: text,
    contentElements: text,
    basis: text,
    timeLimitWorkingDays: z.int().nullable(),
    timeLimitDays: z.int().nullable(),
    timeLimitText: text,
    agency: reference.nullable(),
    sector: text,
    channels: texts,
    audience: text,
    way: text,
    level: text,
    duration: text,
    defaultClause: codedReference.nullable(),
    nature: text,
    updatedAt,
  }),
};
