/** Makes PDF files for tests: pages of Latin text (and digits) at given places, in the order of painting; Chinese in a font that is not embedded. */

export interface Page {
  /** Content stream; see `textAt` and `boxAt`. */
  content: string;
  /** Dictionaries of annotations. */
  annotations?: readonly string[];
}

export const textAt = (x: number, y: number, text: string, size = 12): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text}) Tj ET\n`;
/** The bytes of a text in GB2312, in hexadecimal. */
export const chineseAt = (x: number, y: number, hexadecimal: string): string =>
  `BT /F2 12 Tf 1 0 0 1 ${x} ${y} Tm <${hexadecimal}> Tj ET\n`;
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
  const descriptor = add(
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] ' +
      '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>',
  );
  const descendant = add(
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light ' +
      `/FontDescriptor ${descriptor} 0 R /DW 1000 ` +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
  );
  const chinese = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /GBK-EUC-H /DescendantFonts [${descendant} 0 R] >>`,
  );
  const kids = pages.map(({ content, annotations = [] }) => {
    const stream = add(
      `<< /Length ${Buffer.byteLength(content)} >>\nstream\n${content}\nendstream`,
    );
    const notes = annotations.map((annotation) => `${add(annotation)} 0 R`);
    return add(
      `<< /Type /Page /Parent ${pagesNumber} 0 R /MediaBox [0 0 595 842] /Contents ${stream} 0 R ` +
        `/Resources << /Font << /F1 ${font} 0 R /F2 ${chinese} 0 R >> >> /Annots [${notes.join(' ')}] >>`,
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
