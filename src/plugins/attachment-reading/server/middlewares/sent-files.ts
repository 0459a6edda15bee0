/** The files of a multipart request, by field, as koa-body leaves them: several of one field are an array. */
export type SentFiles = Record<string, SentFile | SentFile[]>;

export interface SentFile {
  filepath?: string;
  newFilename: string;
}
