/** An agency (公开主体) as the content API answers it. */
import { z } from 'zod';
import { AGENCY_KINDS, AGENCY_LEVELS } from '../../domain/disclosure/agencies';
import {
  date,
  documentId,
  oneOf,
  reference,
  text,
  updatedAt,
} from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const agencyContract: Contract = {
  path: '/api/agencies',
  name: 'Agency',
  title: 'Agencies (公开主体)',
  schema: z.strictObject({
    documentId,
    name: text,
    shortName: text,
    code: text.describe('organisation code of 9 characters or credit code of 18'),
    regionCode: text,
    level: oneOf(AGENCY_LEVELS),
    kind: oneOf(AGENCY_KINDS),
    parent: reference.nullable(),
    successor: reference.nullable(),
    validFrom: date,
    validTo: date,
    sector: text,
    website: text,
    siteCode: text,
    functions: text,
    internalUnits: z.array(z.strictObject({ name: text, duties: text })),
    leaders: z.array(z.strictObject({ name: text, position: text, duties: text })),
    updatedAt,
  }),
};
