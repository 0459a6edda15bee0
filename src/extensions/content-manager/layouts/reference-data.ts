/** Offices, matters, categories, columns and calendar years: small forms, one or two groups each. */
import type { ContentTypeLayout } from './layout';

export const REFERENCE_DATA_LAYOUTS: readonly ContentTypeLayout[] = [
  {
    uid: 'api::office.office',
    mainField: 'name',
    defaultSortBy: 'name',
    defaultSortOrder: 'ASC',
    list: ['name', 'kind', 'agency', 'telephone', 'openingHours'],
    readOnly: [],
    textLists: ['services'],
    groups: [
      {
        id: 'identity',
        rows: ['name', 'kind agency', 'venueKind', 'services'],
      },
      {
        id: 'contact',
        rows: ['address postalCode', 'openingHours', 'telephone fax email', 'longitude latitude'],
      },
    ],
  },
  {
    uid: 'api::disclosure-matter.disclosure-matter',
    mainField: 'secondLevelName',
    defaultSortBy: 'code',
    defaultSortOrder: 'ASC',
    list: ['code', 'firstLevelName', 'secondLevelName', 'agency', 'timeLimitWorkingDays', 'way'],
    readOnly: [],
    textLists: ['channels'],
    groups: [
      {
        id: 'identity',
        rows: [
          'code firstLevelName secondLevelName',
          'contentElements basis',
          'timeLimitWorkingDays timeLimitDays timeLimitText',
          'agency sector',
          'audience way level',
          'approvalRequired',
          'channels',
        ],
      },
      {
        id: 'defaults',
        rows: ['duration nature', 'defaultClause mainColumn'],
      },
    ],
  },
  {
    uid: 'api::catalogue-category.catalogue-category',
    mainField: 'name',
    defaultSortBy: 'code',
    defaultSortOrder: 'ASC',
    list: ['name', 'code', 'scheme', 'parent', 'order'],
    readOnly: [],
    groups: [
      {
        id: 'identity',
        rows: ['name', 'scheme code order', 'parent'],
      },
    ],
  },
  {
    uid: 'api::site-column.site-column',
    mainField: 'name',
    defaultSortBy: 'code',
    defaultSortOrder: 'ASC',
    list: ['name', 'code', 'site', 'parent', 'order'],
    readOnly: [],
    groups: [
      {
        id: 'identity',
        rows: ['name', 'site code order', 'parent'],
      },
    ],
  },
  {
    uid: 'api::calendar-year.calendar-year',
    mainField: 'year',
    defaultSortBy: 'year',
    defaultSortOrder: 'DESC',
    list: ['year', 'noticeNumber', 'isConfirmed'],
    readOnly: [],
    textLists: ['holidays', 'makeUpWorkdays'],
    groups: [
      {
        id: 'identity',
        rows: ['year noticeNumber isConfirmed', 'holidays', 'makeUpWorkdays'],
      },
    ],
  },
];
