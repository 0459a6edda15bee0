/**
 * One subject, from the statement that finds it to its JSON: done as a whole where the reading is. First the newest entries that a key names, and then all that is
 * shown of the one that is public: its long texts, the names of others, what refers to it, the paths above it. How many statements that are does not
 * depend on how much there is.
 */
import { createHash } from 'node:crypto';
import type { NamedSubject, PublicDocument, WithdrawalKind } from '../contracts';
import { joinTexts, textReferences } from '../domain/texts';
import { unpackedTexts, type PackedText } from '../feed/whole-documents';
import type { Lasts } from '../reading/lasting';
import { filled } from '../reading/template';
import type { Ask, Work } from '../reading/work';
import { answerOf } from './answer-bytes';
import { besideOf, type ReferringRow } from './beside';
import type { HeadRow } from './heads-query';
import { nameKeys, withNames } from './join-names';
import { namedRows, namesLookup, type NamedRow } from './named-rows';
import { pathsLookup, pathsOf } from './paths';
import { relatedOf, type Shown } from './shown';

export interface OneInput {
  shown: Lasts<Shown>;
  key: string;
}

/** One shape per case, so each carries only what it has. */
export type OneAnswer =
  /** An answer in UTF-8; with what tells it from any other of its forms, now or later. */
  | { kind: 'found'; json: Uint8Array; version: string }
  | { kind: 'ambiguous'; candidates: { documentId: string; agency: unknown }[] }
  | {
      kind: 'gone';
      documentId: string;
      indexNumber: string | null;
      withdrawal: WithdrawalKind;
      replacedBy: string | null;
    }
  | { kind: 'unknown' };

export function* oneWork({ shown: { data: shown }, key }: OneInput): Work<OneAnswer> {
  const { live, otherwise } = settled(yield* headsNamed(shown, key));
  if (!live) return otherwise;
  const json = answerOf(yield* show(shown, live));
  return { kind: 'found', json, version: createHash('sha256').update(json).digest('base64url') };
}

/** As Strapi makes them. */
const DOCUMENT_ID = /^[a-z0-9]{24}$/;

/** As a rule the key is a documentId, and that is one row; what else it may be are five ranges. */
function* headsNamed(shown: Shown, key: string): Work<HeadRow[]> {
  if (DOCUMENT_ID.test(key)) {
    const [own] = (yield [filled(shown.headById, { key })]) as [HeadRow[]];
    if (own.length > 0) return own;
  }
  const [heads] = (yield [filled(shown.heads, { key })]) as [HeadRow[]];
  return heads;
}

/** Either the one that is public, or what is answered where there is not one. */
export const settled = (
  heads: readonly HeadRow[],
): { live: HeadRow; otherwise?: never } | { live: null; otherwise: OneAnswer } => {
  const live = heads.filter(({ change }) => change !== 'withdrawn');
  const [only] = live;
  if (only && live.length === 1) return { live: only };
  if (only)
    return { live: null, otherwise: { kind: 'ambiguous', candidates: live.map(candidate) } };
  const [gone] = heads;
  return { live: null, otherwise: gone ? goneAnswer(gone) : { kind: 'unknown' } };
};

function* show(shown: Shown, { document, revised_at }: HeadRow): Work<PublicDocument> {
  const stored = JSON.parse(document) as PublicDocument;
  const { texts, referring } = shown;
  const related = relatedOf(shown);
  const sha256s = textReferences(stored);
  const starts = related?.pathsFrom(stored) ?? [];
  const names = namesLookup(shown, nameKeys(shown, stored));
  const paths = pathsLookup(shown, starts);
  const found = yield* together({
    texts: sha256s.length > 0 && filled(texts, { sha256s }),
    names,
    referring: referring && filled(referring, { id: stored.documentId }),
    paths,
  });
  const whole = joinTexts(stored, yield* unpackedTexts(found.texts as PackedText[]));
  const named = withNames(shown, whole, namedRows(names, found.names as NamedRow[]));
  const complete = related
    ? related.show(
        named,
        besideOf(
          related.terms,
          found.referring as ReferringRow[],
          pathsOf(starts, paths, found.paths as NamedSubject[][]),
        ),
      )
    : named;
  return { ...complete, updatedAt: revised_at };
}

/** What is asked, in one step; nothing for what is not. */
function* together<Name extends string>(
  asked: Record<Name, Ask | false | null>,
): Work<Record<Name, unknown[]>> {
  const wanted = Object.entries<Ask | false | null>(asked).filter((entry): entry is [string, Ask] =>
    Boolean(entry[1]),
  );
  const found = wanted.length === 0 ? [] : yield wanted.map(([, ask]) => ask);
  const rows = new Map(wanted.map(([name], index) => [name, found[index] ?? []]));
  return Object.fromEntries(
    Object.keys(asked).map((name) => [name, rows.get(name) ?? []]),
  ) as Record<Name, unknown[]>;
}

const candidate = ({ subject_id, document }: HeadRow) => {
  const { agency = null } = JSON.parse(document) as { agency?: unknown };
  return { documentId: subject_id, agency };
};

const goneAnswer = ({ subject_id, document }: HeadRow): OneAnswer => {
  const { indexNumber, kind, replacedBy } = JSON.parse(document) as {
    indexNumber: string | null;
    kind: WithdrawalKind;
    replacedBy: string | null;
  };
  return { kind: 'gone', documentId: subject_id, indexNumber, withdrawal: kind, replacedBy };
};
