/**
 * 条例第十五条: 但是，第三方同意公开……的，予以公开。 Information withheld for a third party's sake is disclosed when all of those who were asked agree. Pure.
 */
import { entryOf } from '../../disclosure/closed-list';
import { GROUNDS } from '../../disclosure/grounds';
import type { Rule } from '../assessment';

export const thirdPartyAgreed: Rule = ({ disclosure, ground, consultations }) =>
  disclosure === 'withheld' &&
  entryOf(GROUNDS, ground)?.kind === 'must_not_unless' &&
  consultations.length > 0 &&
  consultations.every(({ outcome }) => outcome === 'agreed')
    ? [{ code: 'third_party_agreed', field: 'ground', article: '条例第十五条', blocks: 'publish' }]
    : [];
