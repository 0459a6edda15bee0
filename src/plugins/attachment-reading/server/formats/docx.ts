/**
 * Word documents (OOXML): the stories (body, headers, footers, notes, comments), each with what it hides. See `word-story.ts`.
 */
import type { PlaceKind } from '../../../../domain/attachments/places';
import type { Collector } from './collector';
import { readOfficePackage, refusePicturesAlone } from './office-package';
import type { ReadMember } from './read-bytes';
import { hiddenStylesOf } from './word-styles';
import { readStory } from './word-story';
import type { Zip } from './zip';

const STORIES: readonly [RegExp, PlaceKind][] = [
  [/^word\/document\d*\.xml$/, 'body'],
  [/^word\/header\d*\.xml$/, 'header'],
  [/^word\/footer\d*\.xml$/, 'footer'],
  [/^word\/(?:footnotes|endnotes)\.xml$/, 'footnote'],
  [/^word\/comments\.xml$/, 'comment'],
  [/^word\/glossary\/document\.xml$/, 'hidden_text'],
];

export async function readDocx(zip: Zip, into: Collector, readMember: ReadMember): Promise<void> {
  const styles = zip.names.includes('word/styles.xml')
    ? hiddenStylesOf(await zip.bytes('word/styles.xml'))
    : new Set<string>();
  let hasText = false;
  for (const name of zip.names) {
    const place = STORIES.find(([pattern]) => pattern.test(name))?.[1];
    if (!place) continue;
    const story = readStory(await zip.bytes(name), styles);
    into.text(place, story.visible);
    into.text('deleted_text', story.deleted);
    into.text('hidden_text', story.hidden);
    into.text('text_box', story.boxes);
    into.text('alternative_text', story.alternatives);
    into.text('field_code', story.fieldCodes);
    for (const author of story.authors)
      into.author(place === 'comment' ? 'comment' : 'body', author);
    hasText ||= story.visible.trim() !== '';
  }
  await readOfficePackage(zip, into, readMember);
  refusePicturesAlone(zip, hasText);
}
