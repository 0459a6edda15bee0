/** The statements by which long texts are read, made once. */
import type { Reader } from '../reading/reader';
import { slot, whereAmong } from '../reading/template';
import type { TextTemplates } from './whole-documents';

const known = new WeakMap<Reader, TextTemplates>();

export function textTemplates(reader: Reader): TextTemplates {
  const before = known.get(reader);
  if (before) return before;
  const selecting = (column: string) =>
    reader.template((knex) =>
      whereAmong(
        knex,
        knex('publication_texts').select('sha256', column),
        'sha256',
        slot('sha256s'),
      ),
    );
  const templates = { sizes: selecting('bytes'), texts: selecting('content') };
  known.set(reader, templates);
  return templates;
}
