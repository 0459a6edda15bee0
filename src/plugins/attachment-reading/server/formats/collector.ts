/** Collects what the readers of the formats take out of a file and the files in it, each with its place. */
import type { ReadParts, TextPart } from '../../../../domain/attachments/judge-parts';
import type { Place, PlaceKind } from '../../../../domain/attachments/places';
import type { UnreadableReason } from '../../../../domain/attachments/reading';
import type { Budget } from '../process/limits';

export interface Collector {
  readonly budget: Budget;
  /** How many files this one is in. */
  readonly depth: number;
  text(place: PlaceKind | [PlaceKind, number], text: string, lines?: readonly number[]): void;
  author(place: PlaceKind, name: string | undefined): void;
  /** The file says where it was made. */
  located(place: PlaceKind): void;
  covered(page: number, line: number, count: number): void;
  /** A part of the file that can't be read. */
  unread(reason: UnreadableReason): void;
  /** For a file in this file. */
  member(name: string): Collector;
}

export interface Collected extends ReadParts {
  readonly unreadable: UnreadableReason | undefined;
}

export function collectorOf(budget: Budget): { collector: Collector; collected(): Collected } {
  const parts: TextPart[] = [];
  const authors: Collected['authors'][number][] = [];
  const locations: Collected['locations'][number][] = [];
  const coveredText: Collected['coveredText'][number][] = [];
  let unreadable: UnreadableReason | undefined;

  const within = (members: readonly string[]): Collector => {
    const at = (kind: PlaceKind, number?: number): Place => ({
      kind,
      members,
      ...(number !== undefined && { number }),
    });
    return {
      budget,
      depth: members.length,
      text(place, text, lines) {
        if (text.trim() === '') return;
        const [kind, number] = typeof place === 'string' ? [place, undefined] : place;
        parts.push({ place: at(kind, number), text, ...(lines && { lines }) });
      },
      author(place, name) {
        if (name !== undefined) authors.push({ name, place: at(place) });
      },
      located: (place) => locations.push({ place: at(place) }),
      covered: (page, line, count) => coveredText.push({ place: at('page', page), line, count }),
      unread(reason) {
        unreadable = members.length === 0 ? reason : (unreadable ?? 'member_unread');
      },
      member: (name) => within([...members, name]),
    };
  };
  return {
    collector: within([]),
    collected: () => ({ parts, authors, locations, coveredText, unreadable }),
  };
}
