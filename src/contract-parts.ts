/** What the public routes that are neither list nor single subject say of themselves in the contract. */
import { describeAgencyTree } from './api/agency/tree-contract';
import { describeCatalogue } from './api/catalogue/contract';
import { describeFeed } from './api/feed/contract';
import { describeFiles } from './api/file/contract';
import { describeWriting } from './api/information-item/write/contract';
import { describeLegacyUrls } from './api/legacy-url/contract';
import { describeContract } from './api/openapi/contract';
import { describeSearch } from './api/search/contract';

export const CONTRACT_PARTS = [
  describeAgencyTree,
  describeCatalogue,
  describeFeed,
  describeFiles,
  describeLegacyUrls,
  describeContract,
  describeSearch,
  describeWriting,
];
