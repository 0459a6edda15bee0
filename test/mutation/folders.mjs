/**
 * The tests that must notice a change of each folder of `src/domain`, or of a folder within it. Only these run for its mutants: the jest runner
 * of Stryker loads all of them for every mutant, and the whole lane takes ten seconds. So a share is a lower bound: what only another
 * folder's tests notice counts as survived.
 */
export const FOLDERS = {
  attachments: ['attachments'],
  classification: ['classification', 'detection-labelled'],
  'classification/rules': ['classification', 'attachments'],
  'content-hash': ['content-hash'],
  dates: ['dates'],
  disclosure: ['disclosure'],
  'document-number': ['document-number'],
  guide: ['guide'],
  html: ['sanitise-html'],
  'index-number': ['index-number'],
  'legacy-address': ['address-key'],
  'legacy-columns': ['legacy-columns'],
  'personal-data': ['personal-data', 'detection-labelled'],
  'public-document': ['public-document'],
  review: ['review'],
  search: ['search'],
  secrecy: ['secrecy-marks', 'detection-labelled'],
  slug: ['slug'],
  text: ['html-to-text', 'secrecy-marks', 'sanitise-html'],
  'working-days': ['working-days', 'review/clocks'],
};
