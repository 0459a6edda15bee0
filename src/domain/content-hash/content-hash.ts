/**
 * The hash an approval is bound to: what the reviewers saw and decided, and nothing else. Numbers, slug, dates, keywords and
 * relations may change under an approval (they need one check), the content and its class may not. Pure.
 */
import { canonicalJson, sha256OfCanonicalJson } from './canonical-json';

export interface HashedFile {
  sha256: string;
  name: string;
}

export interface HashedContent {
  title: string | null;
  body: string | null;
  files: readonly HashedFile[];
  disclosure: string | null;
  clauses: readonly string[];
  ground: string | null;
  groundLaw: string | null;
  groundHarm: string | null;
  groundDiscretion: string | null;
  disclosureReason: string | null;
}

/** SHA-256, hexadecimal. Order of files and clauses does not count; an empty text and none are the same. */
export function contentHash(content: HashedContent): string {
  return sha256OfCanonicalJson(hashedForm(content));
}

function hashedForm(content: HashedContent): unknown {
  return {
    title: text(content.title),
    body: text(content.body),
    files: content.files
      .map(({ sha256, name }) => ({ sha256: sha256.toLowerCase(), name: text(name) }))
      .sort((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1)),
    disclosure: text(content.disclosure),
    clauses: [...new Set(content.clauses)].sort(),
    ground: text(content.ground),
    groundLaw: text(content.groundLaw),
    groundHarm: text(content.groundHarm),
    groundDiscretion: text(content.groundDiscretion),
    disclosureReason: text(content.disclosureReason),
  };
}

// Engines and operating systems differ in line ends and Unicode composition, not in what was approved.
function text(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null;
  return value.replace(/\r\n?/g, '\n').normalize('NFC');
}
