/**
 * Each name given with a request must belong to one of its files. Strapi 5.54 looks for the file that was sent under that very name, and goes on
 * with what it finds: a file with another name would be lost, and of two with one name the first kept twice.
 */
import createHttpError from 'http-errors';

/** @param given one for each file that goes on. @throws HttpError 400 `file_info_unpaired`. */
export function refuseUnpaired(
  files: readonly { filepath: string }[],
  given: readonly unknown[],
): void {
  const distinct = new Set(files.map(({ filepath }) => filepath)).size;
  if (distinct === files.length && given.length <= distinct) return;
  const message =
    'fileInfo 的每一项须与一个文件对应：项数相同，name 与该文件发来时的文件名一致，文件名互不相同。';
  throw createHttpError(400, message, {
    name: 'ValidationError',
    details: {
      code: 'file_info_unpaired',
      errors: [{ path: ['fileInfo'], name: 'file_info_unpaired', message }],
    },
  });
}
