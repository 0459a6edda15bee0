/**
 * How an information item is reviewed: what an approval is bound to, and what of its public document is lighter and needs one check.
 * The two hashes together cover everything that the public would see.
 */
import { hasUnreadAttachment } from '../../../domain/attachments/reading';
import { wasPublicBefore } from '../../../domain/classification/prior-publication';
import { contentHash } from '../../../domain/content-hash/content-hash';
import { sha256OfCanonicalJson } from '../../../domain/content-hash/canonical-json';
import { MOST_LEVELS } from '../../../domain/review/review-acts';
import { dateOf, rowOf, rowsOf, textOf } from '../../../domain/public-document/plain-values';
import type { Facts, FirstPublication, Reviewed } from '../../../../types/publication';
import { buildDocument } from './document';
import { factsOf } from './facts';

type Row = Record<string, unknown>;

/** 突发公共事件的应急预案、预警信息及应对情况. */
const EMERGENCY_CLAUSE = 'art20_12';
// What the system gives at the first publication is nobody's decision.
const NOT_YET: FirstPublication = {
  firstPublishedAt: '1970-01-01T00:00:00.000Z',
  slug: null,
  number: null,
};

export const contentHashOf = (row: Row): string =>
  contentHash({
    title: textOf(row.title),
    body: textOf(row.body),
    files: rowsOf(row.attachments).map((file) => ({
      sha256: sha256Of(file),
      name: textOf(file.name) ?? '',
    })),
    disclosure: textOf(row.disclosure),
    clauses: rowsOf(row.clauses).flatMap(({ code }) => textOf(code) ?? []),
    ground: textOf(row.ground),
    groundLaw: textOf(row.groundLaw),
    groundHarm: textOf(row.groundHarm),
    groundDiscretion: textOf(row.groundDiscretion),
    disclosureReason: textOf(row.disclosureReason),
  });

/** The public document without what the content hash covers and what the system gives. */
export const lightHashOf = (facts: Facts): string => {
  const {
    title: _title,
    body: _body,
    images: _images,
    attachments: _attachments,
    disclosure: _disclosure,
    clauses: _clauses,
    page,
    ...light
  } = buildDocument({ ...facts, body: null }, NOT_YET);
  const { ArticleTitle: _label, ...labels } = page as Row;
  return sha256OfCanonicalJson({ ...light, page: labels, evidence: evidenceOf(facts) });
};

/** Where a class says why. */
const REASONS = [
  'groundLaw',
  'groundHarm',
  'groundDiscretion',
  'disclosureReason',
  'researchNote',
] as const;

/** What the rules rest on and nobody outside sees: whoever changes it after an approval has it checked. */
const EVIDENCE = [
  'sourceAttribute',
  'sourceAttributeMark',
  'sourceAttributeReason',
  'sourceAttributeSigner',
  'jointSignatureEvidence',
  'approvalDocument',
  'declassificationDocument',
  'priorPublicationAddress',
  'referredTo',
] as const;
const EVIDENCE_DATES = [
  'sourceAttributeOn',
  'priorPublishedOn',
  'referredOn',
  'referralAnsweredOn',
];
const OF_A_CONSULTATION = ['thirdParty', 'outcome', 'organDecision', 'decisionReason'];
const DATES_OF_A_CONSULTATION = ['sentOn', 'receivedOn', 'answeredOn', 'toldOn'];

const evidenceOf = (facts: Row) => ({
  ...picked(facts, EVIDENCE, EVIDENCE_DATES),
  consultations: rowsOf(facts.consultations).map((row) =>
    picked(row, OF_A_CONSULTATION, DATES_OF_A_CONSULTATION),
  ),
});

const picked = (row: Row, texts: readonly string[], dates: readonly string[]) =>
  Object.fromEntries([
    ...texts.map((name) => [name, textOf(row[name])]),
    ...dates.map((name) => [name, dateOf(row[name])]),
  ]);

export const ITEM_REVIEW: Reviewed = {
  contentHash: contentHashOf,
  lightHash: lightHashOf,
  agencyId: ({ agency }) => textOf(rowOf(agency)?.documentId),
  levels: ({ agency }) => {
    const levels = Number(rowOf(agency)?.reviewLevels ?? 1);
    return Math.min(MOST_LEVELS, Math.max(1, Number.isInteger(levels) ? levels : MOST_LEVELS));
  },
  classification: ({ disclosure, ground }) => ({
    disclosure: textOf(disclosure),
    ground: textOf(ground),
  }),
  reasons: (facts) => {
    const said = REASONS.flatMap((name) => {
      const text = textOf(facts[name]);
      return text === null ? [] : [[name, text] as const];
    });
    return said.length > 0 ? Object.fromEntries(said) : null;
  },
  hasUnreadAttachment: (facts) => hasUnreadAttachment(factsOf(facts)),
  isEmergency: ({ clauses }) => rowsOf(clauses).some(({ code }) => code === EMERGENCY_CLAUSE),
  wasPublicBefore: (facts, today) => wasPublicBefore(factsOf(facts), today),
  name: ({ title }) => textOf(title),
};

/** Our upload provider keeps it beside the file and in its address. */
export const sha256Of = (file: Row): string => {
  const kept = (file.provider_metadata as { sha256?: unknown } | null)?.sha256;
  if (typeof kept === 'string') return kept;
  return /[0-9a-f]{64}/.exec(String(file.url))?.[0] ?? String(file.hash);
};
