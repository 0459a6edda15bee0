/** What the public routes that are neither list nor single subject say of themselves in the contract. */
import { AGENCY_TREE_CONTRACT } from './api/agency/tree-contract';
import { CATALOGUE_CONTRACT } from './api/catalogue/contract';
import { FEED_CONTRACT } from './api/feed/contract';
import { FILE_CONTRACT } from './api/file/contract';
import { WRITE_CONTRACT } from './api/information-item/write/contract';
import { LEGACY_URL_CONTRACT } from './api/legacy-url/contract';
import { OPENAPI_CONTRACT } from './api/openapi/contract';
import { SEARCH_CONTRACT } from './api/search/contract';

export const CONTRACT_PARTS = [
  AGENCY_TREE_CONTRACT,
  CATALOGUE_CONTRACT,
  FEED_CONTRACT,
  FILE_CONTRACT,
  LEGACY_URL_CONTRACT,
  OPENAPI_CONTRACT,
  SEARCH_CONTRACT,
  WRITE_CONTRACT,
];
