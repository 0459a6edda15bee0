/** The types that can become public, each with its descriptor. */
import { agencyDescriptor } from './api/agency/publication';
import { catalogueCategoryDescriptor } from './api/catalogue-category/publication';
import { disclosureGuideDescriptor } from './api/disclosure-guide/publication';
import { disclosureMatterDescriptor } from './api/disclosure-matter/publication';
import {
  informationItemDescriptor,
  type ItemSettings,
} from './api/information-item/publication/descriptor';
import { officeDescriptor } from './api/office/publication';
import { siteColumnDescriptor } from './api/site-column/publication';
import type { PublicTypeDescriptor } from '../types/publication';

export const governedTypes = (settings: ItemSettings): PublicTypeDescriptor[] => [
  agencyDescriptor,
  catalogueCategoryDescriptor,
  disclosureGuideDescriptor,
  disclosureMatterDescriptor,
  informationItemDescriptor(settings),
  officeDescriptor,
  siteColumnDescriptor,
];
