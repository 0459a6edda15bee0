/** An office (政府信息公开工作机构、查阅场所) as the content API answers it. */
import { z } from 'zod';
import { OFFICE_KINDS, VENUE_KINDS } from '../../domain/disclosure/offices';
import {
  documentId,
  oneOf,
  reference,
  text,
  texts,
  updatedAt,
} from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const officeContract: Contract = {
  path: '/api/offices',
  name: 'Office',
  title: 'Offices and venues (政府信息公开工作机构、查阅场所)',
  schema: z.strictObject({
    documentId,
    kind: oneOf(OFFICE_KINDS),
    name: text,
    address: text,
    openingHours: text,
    telephone: text,
    fax: text,
    email: text,
    postalCode: text,
    agency: reference.nullable(),
    longitude: z.number().nullable().describe('degrees east'),
    latitude: z.number().nullable().describe('degrees north'),
    venueKind: oneOf(VENUE_KINDS),
    services: texts,
    updatedAt,
  }),
};
