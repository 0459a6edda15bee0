/** 政府信息公开指南: the five parts of art. 12 in the order of the statute. */
import type { ContentTypeLayout } from './layout';

export const DISCLOSURE_GUIDE_LAYOUT: ContentTypeLayout = {
  uid: 'api::disclosure-guide.disclosure-guide',
  mainField: 'title',
  defaultSortBy: 'title',
  defaultSortOrder: 'ASC',
  list: ['title', 'kind', 'agency', 'state', 'version', 'firstPublishedAt'],
  readOnly: ['firstPublishedAt'],
  groups: [
    {
      id: 'identity',
      rows: ['title', 'kind agency', 'state version'],
    },
    {
      id: 'guide',
      rows: ['arrangement', 'waysToObtain', 'workingUnit', 'howToApply', 'fees', 'remedies'],
    },
    { id: 'system', rows: ['firstPublishedAt'] },
  ],
};
