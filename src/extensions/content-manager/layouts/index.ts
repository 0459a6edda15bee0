/** The layouts of all content types that people edit. */
import { AGENCY_LAYOUT } from './agency';
import { DISCLOSURE_GUIDE_LAYOUT } from './disclosure-guide';
import { INFORMATION_ITEM_LAYOUT } from './information-item';
import type { ContentTypeLayout } from './layout';
import { REFERENCE_DATA_LAYOUTS } from './reference-data';

export const LAYOUTS: readonly ContentTypeLayout[] = [
  INFORMATION_ITEM_LAYOUT,
  DISCLOSURE_GUIDE_LAYOUT,
  AGENCY_LAYOUT,
  ...REFERENCE_DATA_LAYOUTS,
];
