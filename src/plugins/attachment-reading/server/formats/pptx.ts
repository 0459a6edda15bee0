/** Presentations (OOXML): slides, those that are not shown too, speaker notes and comments. */
import type { Collector } from './collector';
import { drawingText, readOfficePackage, refusePicturesAlone, textOf } from './office-package';
import type { ReadMember } from './read-bytes';
import { isOn } from './word-styles';
import { readXml } from './xml';
import type { Zip } from './zip';

const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;
const NOTES = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/;
const COMMENTS = /^ppt\/comments\/.*\.xml$/;
const AUTHORS = /^ppt\/(?:commentAuthors|authors)\.xml$/;

export async function readPptx(zip: Zip, into: Collector, readMember: ReadMember): Promise<void> {
  let hasText = false;
  for (const name of zip.names) {
    const slide = SLIDE.exec(name)?.[1];
    const notes = NOTES.exec(name)?.[1];
    if (slide) {
      const bytes = await zip.bytes(name);
      const text = drawingText(bytes);
      into.text([isShown(bytes) ? 'slide' : 'hidden_slide', Number(slide)], text);
      hasText ||= text.trim() !== '';
    } else if (notes) into.text(['notes', Number(notes)], drawingText(await zip.bytes(name)));
    else if (COMMENTS.test(name)) {
      const bytes = await zip.bytes(name);
      into.text('comment', drawingText(bytes).trim() || textOf(bytes, ['text']));
    } else if (AUTHORS.test(name)) {
      readXml(await zip.bytes(name), {
        open: (_element, attributes) => into.author('comment', attributes.name),
      });
    }
  }
  await readOfficePackage(zip, into, readMember);
  refusePicturesAlone(zip, hasText);
}

function isShown(bytes: Buffer): boolean {
  let shown = true;
  readXml(bytes, {
    open(name, { show }) {
      if (name === 'sld' && show !== undefined) shown = isOn({ val: show });
    },
  });
  return shown;
}
