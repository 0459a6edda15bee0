/** 公开主体: who it is, where it stands, and what art. 20(2) makes public about it. */
import type { ContentTypeLayout } from './layout';

export const AGENCY_LAYOUT: ContentTypeLayout = {
  uid: 'api::agency.agency',
  mainField: 'name',
  defaultSortBy: 'code',
  defaultSortOrder: 'ASC',
  list: ['name', 'code', 'level', 'kind', 'parent', 'validTo'],
  readOnly: [],
  groups: [
    {
      id: 'identity',
      rows: [
        'name shortName',
        'code regionCode',
        'level kind',
        'parent successor',
        'validFrom validTo',
        'sector website siteCode',
      ],
    },
    {
      id: 'organisation',
      rows: ['functions', 'internalUnits', 'leaders'],
    },
    { id: 'review', rows: ['reviewLevels', 'delegations'] },
  ],
};
