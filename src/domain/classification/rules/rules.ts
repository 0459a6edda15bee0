/** The rules in the order in which a reader of the Regulations meets them; the order of the answers follows it. Pure. */
import type { Rule } from '../assessment';
import { agencyMayDisclose } from './agency-may-disclose';
import { approvalWhereRequired } from './approval-where-required';
import { attachmentsAreRead } from './attachments-are-read';
import { attachmentsAreScanned } from './attachments-are-scanned';
import { catalogueFields } from './catalogue-fields';
import { classOfPublicItem } from './class-of-public-item';
import { clauseFitsAgency } from './clause-fits-agency';
import { datesAreReal } from './dates-are-real';
import { disclosureTerm } from './disclosure-term';
import { endOfValidity } from './end-of-validity';
import { generatedOnIsPlausible } from './generated-on-is-plausible';
import { groundOfArticle14 } from './ground-of-article-14';
import { groundOfArticle15 } from './ground-of-article-15';
import { groundOfArticle16 } from './ground-of-article-16';
import { groundYieldsToDuty } from './ground-yields-to-duty';
import { interpretation } from './interpretation';
import { isGovernmentInformation } from './is-government-information';
import { jointDocument } from './joint-document';
import { maskedInOneWay } from './masked-in-one-way';
import { noPersonalData } from './no-personal-data';
import { noSecrecyMark } from './no-secrecy-mark';
import { normativeDocument } from './normative-document';
import { normativeRecord } from './normative-record';
import { onRequestNeedsReason } from './on-request-needs-reason';
import { onlyProactiveIsPublished } from './only-proactive-is-published';
import { partialVersion } from './partial-version';
import { priorPublication } from './prior-publication';
import { proactiveBasis } from './proactive-basis';
import { publicationInTime } from './publication-in-time';
import { referralIsRecorded } from './referral-is-recorded';
import { sourceAttributeNotWidened } from './source-attribute-not-widened';
import { sourceAttributeRecord } from './source-attribute-record';
import { sourceMarkNotWidened } from './source-mark-not-widened';
import { thirdPartyAgreed } from './third-party-agreed';
import { thirdPartyConsulted } from './third-party-consulted';
import { thirdPartySilent } from './third-party-silent';
import { undeterminedIsResearched } from './undetermined-is-researched';
import { validityAgrees } from './validity-agrees';
import { whoseInformation } from './whose-information';
import { withheldIsReassessed } from './withheld-is-reassessed';
import { withheldNeedsGround } from './withheld-needs-ground';

export const RULES: readonly Rule[] = [
  noSecrecyMark,
  isGovernmentInformation,
  whoseInformation,
  jointDocument,
  agencyMayDisclose,
  approvalWhereRequired,
  catalogueFields,
  datesAreReal,
  generatedOnIsPlausible,
  onlyProactiveIsPublished,
  classOfPublicItem,
  proactiveBasis,
  priorPublication,
  clauseFitsAgency,
  onRequestNeedsReason,
  withheldNeedsGround,
  groundOfArticle14,
  groundOfArticle15,
  thirdPartyAgreed,
  thirdPartyConsulted,
  thirdPartySilent,
  groundOfArticle16,
  groundYieldsToDuty,
  withheldIsReassessed,
  undeterminedIsResearched,
  referralIsRecorded,
  sourceAttributeRecord,
  sourceAttributeNotWidened,
  sourceMarkNotWidened,
  normativeDocument,
  normativeRecord,
  interpretation,
  disclosureTerm,
  publicationInTime,
  validityAgrees,
  endOfValidity,
  partialVersion,
  noPersonalData,
  maskedInOneWay,
  attachmentsAreRead,
  attachmentsAreScanned,
];
