/** What a reading process answers about one file. Types only. */
import type { ContentKind } from '../../../../domain/attachments/content-kind';
import type { AttachmentReading } from '../../../../domain/attachments/reading';

export interface FileRead {
  /** By the content; null where it is too broken to say. */
  kind: ContentKind | null;
  reading: AttachmentReading;
}
