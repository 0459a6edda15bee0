/** A disclosure guide (政府信息公开指南) or set of rules (制度) as the content API answers it. */
import { z } from 'zod';
import { GUIDE_KINDS, GUIDE_STATES } from '../../domain/disclosure/guides';
import {
  documentId,
  instant,
  issuingAgency,
  oneOf,
  reference,
  text,
  updatedAt,
} from '../../domain/public-document/schemas';
import type { Contract } from '../../../types/publication';

export const disclosureGuideContract: Contract = {
  path: '/api/disclosure-guides',
  name: 'DisclosureGuide',
  title: 'Disclosure guides and rules (政府信息公开指南、制度)',
  schema: z.strictObject({
    documentId,
    kind: oneOf(GUIDE_KINDS),
    title: text,
    agency: issuingAgency.nullable(),
    arrangement: text.describe('HTML'),
    waysToObtain: text.describe('HTML'),
    howToApply: text.describe('HTML'),
    fees: text.describe('HTML'),
    remedies: text.describe('HTML'),
    workingUnit: reference.nullable(),
    state: oneOf(GUIDE_STATES),
    version: text,
    firstPublishedAt: instant,
    updatedAt,
  }),
};
