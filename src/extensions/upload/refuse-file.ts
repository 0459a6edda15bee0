/** The refusal of a file at upload, as an HTTP error in the shape of the gate's: 400 with the violations, or the rule that its type breaks. */
import createHttpError, { type HttpError } from 'http-errors';

export interface FileRead {
  /** By its content; null: too broken to say. */
  kind: string | null;
  isKindSaid: boolean;
  /** Whether its name may be repeated. */
  isNameClean: boolean;
  reading: unknown;
  secrecyMarks: { place: string; placeInWords: string; line: number }[];
}

const ARTICLE = '条例第十四条；《保守国家秘密法》第三十五条';

/** @param index of the file in its request, from 0. */
export function refusalOf(found: FileRead, name: string, index: number): HttpError | null {
  const file = found.isNameClean ? name : `#${index + 1}`;
  if (found.secrecyMarks.length > 0) {
    const violations = found.secrecyMarks.map(({ place, placeInWords, line }) => ({
      code: 'secrecy_mark',
      field: 'attachments',
      article: ARTICLE,
      message: `附件“${file}”（${placeInWords}）：第${line}行有国家秘密标志；本系统为非涉密系统，严禁录入`,
      file,
      place,
      line,
    }));
    const message = violations.map((violation) => violation.message).join('；');
    return createHttpError(400, message, { name: 'ClassificationError', details: { violations } });
  }
  if (found.isKindSaid) return null;
  const message = `文件“${file}”的内容与其名称或者类型不符，请核对后重新上传。`;
  return createHttpError(400, message, {
    name: 'ValidationError',
    details: {
      code: 'content_type_differs',
      file,
      content: found.kind,
      errors: [{ path: ['files', index], name: 'content_type_differs', message }],
    },
  });
}
