/**
 * The agencies by the names legacy files use: full name, short name, code, spaces and width ignored. A name that two bear decides
 * nothing. A closed agency stands for its successor unless the document is from its own time (art. 10). Pure.
 */
import { splitAgencyNames } from '../../../../domain/legacy-columns/title-issuer';
import { compactText } from '../../../../domain/text/normalise-text';

export interface Agency {
  documentId: string;
  name: string;
  shortName: string | null;
  code: string;
  level: string | null;
  kind: string | null;
  validFrom: string | null;
  validTo: string | null;
  successorId: string | null;
  /** Levels of review before publication, 1 to 3. */
  reviewLevels: number;
}

export type NameMatch = { agency: Agency } | { unknown: string } | { ambiguous: string };

const LOOKS_LIKE_ORGAN =
  /(?:政府|国务院|军委|委员会|管委会|办公[厅室]|指挥部|领导小组|联席会议|工作组|专班|机制|委|局|厅|部|署|办|院|法院|总队|支队|大队|中心|银行|分行|学校|医院|协会|学会|联合会|总工会|总社|集团|公司|街道|乡|镇|处|站|所|会|馆|社|党组)$/u;
const SHORTEST_JOINED = 3;

export function looksLikeOrgan(name: string): boolean {
  return name.length >= 3 && name.length <= 100 && LOOKS_LIKE_ORGAN.test(name);
}

export class AgencyDirectory {
  private readonly byName = new Map<string, Agency[]>();
  private readonly byId = new Map<string, Agency>();

  constructor(agencies: readonly Agency[]) {
    for (const agency of agencies) this.add(agency);
  }

  add(agency: Agency): void {
    this.byId.set(agency.documentId, agency);
    const names = new Set([agency.name, agency.shortName ?? '', agency.code].map(plain));
    for (const name of names) {
      if (name !== '') this.byName.set(name, [...(this.byName.get(name) ?? []), agency]);
    }
  }

  remove(agency: Agency): void {
    this.byId.delete(agency.documentId);
    for (const [name, agencies] of this.byName) {
      if (!agencies.includes(agency)) continue;
      const others = agencies.filter((other) => other !== agency);
      if (others.length > 0) this.byName.set(name, others);
      else this.byName.delete(name);
    }
  }

  /** One match for each agency that the text names; the first is the lead maker. */
  namedIn(text: string): NameMatch[] {
    const whole = this.match(text);
    if ('agency' in whole) return [whole];
    const parts = splitAgencyNames(text);
    const isSeparated = /[、，,;；]/u.test(text) || parts.every(looksLikeOrgan);
    if (parts.length > 1 && isSeparated) return unique(parts.flatMap((part) => this.joined(part)));
    return this.joined(parts.length === 1 ? (parts[0] ?? text) : text);
  }

  match(text: string): NameMatch {
    const name = plain(text);
    const found = this.byName.get(name) ?? [];
    const exact = found.filter((agency) => plain(agency.name) === name);
    const open = (exact.length > 0 ? exact : found).filter((agency) => agency.validTo === null);
    const candidates = open.length > 0 ? open : exact.length > 0 ? exact : found;
    const [agency] = candidates;
    if (agency === undefined) return { unknown: text.trim() };
    return candidates.length === 1 ? { agency } : { ambiguous: text.trim() };
  }

  /** Who answers for a document of this day: the agency itself, or where it was closed by then, its successor. */
  responsibleFor(agency: Agency, generatedOn: string | null): Agency {
    let current = agency;
    for (let steps = 0; steps < 10; steps += 1) {
      const isOver =
        current.validTo !== null && (generatedOn === null || generatedOn > current.validTo);
      const successor =
        current.successorId === null ? undefined : this.byId.get(current.successorId);
      if (!isOver || successor === undefined) return current;
      current = successor;
    }
    return current;
  }

  /** Names written together without a sign between them (国务院中央军委): parted only where every part is a known full name. */
  private joined(text: string): NameMatch[] {
    const whole = this.match(text);
    if ('agency' in whole) return [whole];
    const parts = this.partsOf(plain(text), 0);
    return parts ?? [whole];
  }

  private partsOf(text: string, depth: number): NameMatch[] | null {
    if (depth > 5) return null;
    for (let end = text.length - SHORTEST_JOINED; end >= SHORTEST_JOINED; end -= 1) {
      const head = this.match(text.slice(0, end));
      if (!('agency' in head) || plain(head.agency.name) !== text.slice(0, end)) continue;
      const tail = text.slice(end);
      const rest = this.match(tail);
      if ('agency' in rest && plain(rest.agency.name) === tail) return [head, rest];
      const more = this.partsOf(tail, depth + 1);
      if (more) return [head, ...more];
    }
    return null;
  }
}

function plain(text: string): string {
  return compactText(text).toUpperCase();
}

function unique(matches: readonly NameMatch[]): NameMatch[] {
  const seen = new Set<string>();
  return matches.filter((match) => {
    const key =
      'agency' in match
        ? match.agency.documentId
        : 'unknown' in match
          ? match.unknown
          : match.ambiguous;
    return !seen.has(key) && seen.add(key);
  });
}
