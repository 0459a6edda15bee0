/** Makes PDF files for tests: pages of Latin text (and digits) at given places, in the order of painting. */

export interface Page {
  /** Content stream; see `textAt` and `boxAt`. */
  content: string;
  /** Dictionaries of annotations. */
  annotations?: readonly string[];
}

export const textAt = (x: number, y: number, text: string, size = 12): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
export const boxAt = (x: number, y: number, width: number, height: number, gray = 0): string =>
  `${gray} g ${x} ${y} ${width} ${height} re f 0 g\n`;

export function pdfBytes(
  pages: readonly Page[],
  {
    info = '',
    catalogue = '',
    trailer = '',
  }: { info?: string; catalogue?: string; trailer?: string } = {},
): Buffer {
  const objects: (string | Buffer)[] = [];
  const add = (body: string | Buffer): number => objects.push(body);
  const catalogueNumber = add('');
  const pagesNumber = add('');
  const font = add(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  );
  const kids = pages.map(({ content, annotations = [] }) => {
    const stream = add(
      `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
    );
    const notes = annotations.map((annotation) => `${add(annotation)} 0 R`);
    return add(
      `<< /Type /Page /Parent ${pagesNumber} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R >> >> /Annots [${notes.join(' ')}] >>`,
    );
  });
  const infoNumber = add(`<< ${info} >>`);
  objects[catalogueNumber - 1] = `<< /Type /Catalog /Pages ${pagesNumber} 0 R ${catalogue} >>`;
  const list = kids.map((kid) => `${kid} 0 R`).join(' ');
  objects[pagesNumber - 1] = `<< /Type /Pages /Kids [${list}] /Count ${kids.length} >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${body.toString('latin1')}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root ${catalogueNumber} 0 R /Info ${infoNumber} 0 R ${trailer} >>\n`;
  file += `startxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
