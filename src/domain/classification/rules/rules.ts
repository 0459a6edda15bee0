/** The rules in the order in which a reader of the Regulations meets them; the order of the answers follows it. Pure. */
import type { Rule } from '../assessment';
import { agencyMayDisclose } from './agency-may-disclose';
import { approvalWhereRequired } from './approval-where-required';
import { catalogueFields } from './catalogue-fields';
import { clauseFitsAgency } from './clause-fits-agency';
import { datesAreReal } from './dates-are-real';
import { disclosureTerm } from './disclosure-term';
import { generatedOnIsPlausible } from './generated-on-is-plausible';
import { groundOfArticle14 } from './ground-of-article-14';
import { groundOfArticle15 } from './ground-of-article-15';
import { groundOfArticle16 } from './ground-of-article-16';
import { isGovernmentInformation } from './is-government-information';
import { noPersonalData } from './no-personal-data';
import { noSecrecyMark } from './no-secrecy-mark';
import { normativeDocument } from './normative-document';
import { onRequestNeedsReason } from './on-request-needs-reason';
import { onlyProactiveIsPublished } from './only-proactive-is-published';
import { partialVersion } from './partial-version';
import { priorPublication } from './prior-publication';
import { proactiveBasis } from './proactive-basis';
import { sourceAttributeNotWidened } from './source-attribute-not-widened';
import { sourceMarkNotWidened } from './source-mark-not-widened';
import { undeterminedIsResearched } from './undetermined-is-researched';
import { validityAgrees } from './validity-agrees';
import { whoseInformation } from './whose-information';
import { withheldNeedsGround } from './withheld-needs-ground';

export const RULES: readonly Rule[] = [
  noSecrecyMark,
  isGovernmentInformation,
  whoseInformation,
  agencyMayDisclose,
  approvalWhereRequired,
  catalogueFields,
  datesAreReal,
  generatedOnIsPlausible,
  onlyProactiveIsPublished,
  proactiveBasis,
  priorPublication,
  clauseFitsAgency,
  onRequestNeedsReason,
  withheldNeedsGround,
  groundOfArticle14,
  groundOfArticle15,
  groundOfArticle16,
  undeterminedIsResearched,
  sourceAttributeNotWidened,
  sourceMarkNotWidened,
  normativeDocument,
  disclosureTerm,
  validityAgrees,
  partialVersion,
  noPersonalData,
];
