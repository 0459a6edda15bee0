/** What of an information item the search finds, made from its public document alone. */
import { containedTerms } from '../../../domain/search/contained-terms';
import { cutText } from '../../../domain/search/cut-text';
import { numberKey } from '../../../domain/search/number-key';
import { titleKey } from '../../../domain/search/title-key';
import { htmlToText } from '../../../domain/text/html-to-text';
import {
  codedReferenceOf,
  codedReferencesOf,
  referencesOf,
  rowsOf,
  textOf,
  textsOf,
} from '../../../domain/public-document/plain-values';
import type { PublicDocument, Searchable, SearchEntry } from '../../../../types/publication';

export const ITEM_SEARCH: Searchable = {
  version: 1,
  entry: searchEntryOf,
  keys: searchKeysOf,
  containedTerms,
  facets: {
    agency: { type: 'agency', by: 'subject_id' },
    subject: { type: 'catalogue_category', by: 'number', scheme: 'subject' },
    genre: { type: 'catalogue_category', by: 'number', scheme: 'genre' },
    nature: null,
    year: null,
    column: { type: 'site_column', by: 'number' },
  },
};

function searchEntryOf(document: PublicDocument): SearchEntry {
  const title = textOf(document.title);
  const files = [...rowsOf(document.attachments), ...rowsOf(document.images)];
  return {
    text: cutText([
      title,
      ...numbersOf(document),
      textOf(document.summary),
      ...textsOf(document.keywords),
      ...files.map(({ name }) => textOf(name)),
      htmlToText(textOf(document.body)),
    ]),
    title: cutText([title]).stream,
    facets: facetsOf(document),
  };
}

/** The index number by these alone: it is given when the text has been written. */
function searchKeysOf(document: PublicDocument): string[] {
  const numbers = [textOf(document.indexNumber), ...numbersOf(document)];
  return [...numbers.map(numberKey), titleKey(textOf(document.title) ?? '')].filter(
    (key) => key !== null,
  );
}

const numbersOf = (document: PublicDocument): (string | null)[] => [
  textOf(document.documentNumber),
  textOf(document.registrationNumber),
  textOf(document.filingNumber),
  ...textsOf(document.formerIndexNumbers),
];

const facetsOf = (document: PublicDocument): SearchEntry['facets'] => {
  const codes = (value: unknown) => codedReferencesOf(value).map(({ code }) => code);
  const makers = [document.agency, ...rowsOf(document.jointAgencies)];
  const one = (text: string | null | undefined) => (text ? [text] : []);
  return {
    agency: referencesOf(makers).map(({ documentId }) => documentId),
    subject: codes(document.subjects),
    genre: one(codedReferenceOf(document.genre)?.code),
    nature: one(textOf(document.nature)),
    year: one(textOf(document.generatedOn)?.slice(0, 4)),
    column: rowsOf(document.columns).flatMap(({ code }) => one(textOf(code))),
  };
};
