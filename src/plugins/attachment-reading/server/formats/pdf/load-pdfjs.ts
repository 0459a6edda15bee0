/**
 * PDF.js, which is an ES module: TypeScript turns `import()` of a CommonJS module into `require`, so it is made where TypeScript does not see
 * it. What its module code wants of a browser is stood in for, so that the optional native canvas need not be there; nothing is ever drawn.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as PdfJs from 'pdfjs-dist';

const importModule = new Function('address', 'return import(address)') as (
  address: string,
) => Promise<typeof PdfJs>;

export interface PdfLibrary {
  pdfjs: typeof PdfJs;
  /** With a slash at the end: the tables of Chinese encodings, and metrics of the fonts that need not be embedded. */
  characterMaps: string;
  standardFonts: string;
}

export async function loadPdfJs(): Promise<PdfLibrary> {
  class Absent {}
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!Object.hasOwn(globalThis, name)) Object.assign(globalThis, { [name]: Absent });
  }
  const folder = path.dirname(require.resolve('pdfjs-dist/package.json'));
  const file = path.join(folder, 'legacy', 'build', 'pdf.mjs');
  return {
    pdfjs: await importModule(pathToFileURL(file).href),
    characterMaps: `${path.join(folder, 'cmaps')}/`,
    standardFonts: `${path.join(folder, 'standard_fonts')}/`,
  };
}
