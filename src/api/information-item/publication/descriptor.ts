/** How an information item becomes public: the rules it is asked, the numbers it is given, what leaves of it, how it is found. */
import { assess } from '../../../domain/classification/assess';
import { slugOf } from '../../../domain/slug/slug';
import { textOf } from '../../../domain/public-document/plain-values';
import type { PublicTypeDescriptor } from '../../../../types/publication';
import { informationItemContract } from './contract';
import { buildDocument } from './document';
import { factsOf } from './facts';
import { fullVersionsOf } from './full-version';
import { giveIndexNumber } from './index-number-claims';
import { ITEM_QUERIES } from './queryable';
import { related } from './related';
import { calendarOf, relatedFacts } from './related-facts';
import { registerEntryOf } from './register-entry';
import { ITEM_REVIEW } from './reviewed';
import { ITEM_SEARCH } from './searchable';

export interface ItemSettings {
  indexNumberPattern: string;
  goLiveOn: string;
}

export const informationItemDescriptor = ({
  indexNumberPattern,
  goLiveOn,
}: ItemSettings): PublicTypeDescriptor => ({
  uid: 'api::information-item.information-item',
  type: 'information_item',
  isInFeed: true,
  isReference: false,
  identity: [],
  systemFields: ['indexNumber', 'slug', 'firstPublishedAt'],
  textFields: ['body'],
  populate: {
    agency: true,
    jointAgencies: true,
    matter: true,
    subjects: true,
    genre: true,
    audiences: true,
    clauses: true,
    attachments: true,
    consultations: true,
    mainColumn: true,
    otherColumns: true,
    interprets: true,
    supersedes: true,
    repeals: true,
    corrects: true,
  },
  populateToSave: { attachments: true },
  relatedFacts,
  lockedWith: fullVersionsOf,
  assess: (facts, context) =>
    assess(factsOf(facts), { ...context, goLiveOn, ...calendarOf(facts) }),
  async give(facts, trx) {
    const number = await giveIndexNumber(facts, trx, indexNumberPattern);
    if (typeof number !== 'string') return number;
    return { number, slug: slugOf(textOf(facts.title) ?? '', facts.documentId) };
  },
  build: buildDocument,
  register: registerEntryOf,
  written: ({ number, slug, firstPublishedAt }) => ({
    indexNumber: number,
    slug,
    firstPublishedAt,
  }),
  contract: informationItemContract,
  queryable: ITEM_QUERIES,
  related,
  search: ITEM_SEARCH,
  review: ITEM_REVIEW,
});
