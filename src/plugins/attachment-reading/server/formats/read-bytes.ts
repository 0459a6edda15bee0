/**
 * Reads the bytes of one file: what it is, what text stands where, what the rules find in it. Runs in a process of its own; throws nothing.
 */
import { judgeName, judgeParts } from '../../../../domain/attachments/judge-parts';
import {
  isImage,
  kindOfHead,
  zipKindOf,
  type ContentKind,
} from '../../../../domain/attachments/content-kind';
import { READING_VERSION, type UnreadableReason } from '../../../../domain/attachments/reading';
import { budgetOf, Unreadable, type Limits } from '../process/limits';
import type { FileRead } from '../process/file-read';
import { collectorOf, type Collector } from './collector';
import { readDocx } from './docx';
import { readExif } from './exif';
import { readOfd } from './ofd';
import { readPdf } from './pdf/read-pdf';
import { readPlainText } from './plain-text';
import { readPptx } from './pptx';
import { readXlsx } from './xlsx';
import { openZip, type Zip } from './zip';

/** Enough to see what a file is; text is looked at as far as this for bytes that no text has. */
const HEAD_BYTES = 64 * 1024;
const ENCRYPTED_OFFICE = Buffer.from('EncryptedPackage', 'utf16le');

export async function readBytes(bytes: Buffer, limits: Limits): Promise<FileRead> {
  const { collector, collected } = collectorOf(budgetOf(limits));
  const kind = await readContent(bytes, collector, limits);
  const { unreadable, ...parts } = collected();
  return {
    kind,
    reading: {
      version: READING_VERSION,
      state: unreadable ? 'unreadable' : 'read',
      ...(unreadable && { reason: unreadable }),
      findings: judgeParts(parts),
    },
  };
}

async function readContent(
  bytes: Buffer,
  into: Collector,
  limits: Limits,
): Promise<ContentKind | null> {
  let kind: ContentKind | null = kindOfHead(bytes.subarray(0, HEAD_BYTES));
  let zip: Zip | undefined;
  try {
    if (kind === 'zip') {
      kind = null;
      zip = await openZip(bytes, into.budget);
      kind = zipKindOf(new Set(zip.names));
    } else if (kind === 'ole' && bytes.includes(ENCRYPTED_OFFICE)) {
      kind = 'encrypted_office';
    }
    if (zip) await readZip(zip, kind, into, limits);
    else await readSingle(bytes, kind, into, limits);
  } catch (error) {
    const reason = reasonOf(error);
    // What the whole file may take is used up: nothing more of it is read.
    if (reason === 'too_large' && into.depth > 0) throw error;
    into.unread(reason);
  }
  return kind;
}

const reasonOf = (error: unknown): UnreadableReason =>
  error instanceof Unreadable ? error.reason : 'broken';

async function readSingle(
  bytes: Buffer,
  kind: ContentKind | null,
  into: Collector,
  limits: Limits,
): Promise<void> {
  if (kind === 'text') readPlainText(bytes, into);
  else if (kind === 'pdf') await readPdf(bytes, into, membersOf(into, limits));
  else if (kind === 'encrypted_office') into.unread('encrypted');
  else if (kind === 'jpeg') readJpeg(bytes, into);
  else into.unread(kind !== null && isImage(kind) ? 'image' : 'unsupported');
}

function readJpeg(bytes: Buffer, into: Collector): void {
  readExif(bytes, into);
  into.unread('image');
}

const READERS = { docx: readDocx, xlsx: readXlsx, pptx: readPptx, ofd: readOfd } as const;

async function readZip(
  zip: Zip,
  kind: ContentKind | null,
  into: Collector,
  limits: Limits,
): Promise<void> {
  const readMember = membersOf(into, limits);
  if (kind === 'docx' || kind === 'xlsx' || kind === 'pptx' || kind === 'ofd') {
    return READERS[kind](zip, into, readMember);
  }
  for (const name of zip.names) await readMember(name, () => zip.bytes(name));
}

export type ReadMember = (name: string, bytes: () => Promise<Buffer>) => Promise<void>;

/** A member that can't be read makes the whole unreadable, and the other members are read all the same; unless the budget is used up. */
const membersOf =
  (into: Collector, limits: Limits): ReadMember =>
  async (name, bytes) => {
    into.text('name', name);
    // A name that is itself refused is not repeated.
    const member = into.member(judgeName(name).length === 0 ? name : '#');
    if (member.depth > limits.nesting) return member.unread('too_large');
    let content: Buffer;
    try {
      content = await bytes();
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === 'too_large') throw error;
      return member.unread(reason);
    }
    await readContent(content, member, limits);
  };
