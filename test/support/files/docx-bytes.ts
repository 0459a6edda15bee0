/** Makes Word documents for tests: the parts that are named, in the least XML that Word takes. */
import { zipBytes } from './zip-bytes';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A paragraph of plain text. */
export const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

export interface DocxParts {
  /** XML of the body; see `paragraph`. */
  body?: string;
  header?: string;
  footer?: string;
  footnotes?: string;
  comments?: string;
  styles?: string;
  author?: string;
  /** Any other members. */
  more?: Record<string, string | Buffer>;
}

export function docxBytes(parts: DocxParts): Buffer {
  const story = (root: string, xml: string | undefined) =>
    xml === undefined ? undefined : `<?xml version="1.0"?><w:${root} ${W}>${xml}</w:${root}>`;
  const members: Record<string, string | Buffer | undefined> = {
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': story('document', `<w:body>${parts.body ?? ''}</w:body>`),
    'word/header1.xml': story('hdr', parts.header),
    'word/footer1.xml': story('ftr', parts.footer),
    'word/footnotes.xml': story('footnotes', parts.footnotes),
    'word/comments.xml': story('comments', parts.comments),
    'word/styles.xml': story('styles', parts.styles),
    'docProps/core.xml':
      parts.author === undefined
        ? undefined
        : `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:creator>${parts.author}</dc:creator></cp:coreProperties>`,
    ...parts.more,
  };
  const present = Object.entries(members).filter(([, content]) => content !== undefined);
  return zipBytes(Object.fromEntries(present) as Record<string, string | Buffer>);
}
