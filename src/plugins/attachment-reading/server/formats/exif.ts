/**
 * Who took a picture and where, as cameras and telephones write it into JPEG: Artist, the author as Windows keeps it, the owner of the camera,
 * and coordinates (Exif 2.32; TIFF 6.0). The picture itself is not looked at.
 */
import type { Collector } from './collector';

const AUTHOR_TAGS = { artist: 0x013b, windowsAuthor: 0x9c9d, cameraOwner: 0xa430 } as const;
const EXIF_POINTER = 0x8769;
const GPS_POINTER = 0x8825;
const GPS_LATITUDE = 2;
const GPS_LONGITUDE = 4;
const ENTRY_BYTES = 12;
const BYTES_OF_TYPE: Readonly<Record<number, number>> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };
const APP1 = 0xe1;
const START_OF_SCAN = 0xda;
const EXIF_MARK = 'Exif\0\0';

/** What is broken in it is passed over: no rule depends on a camera's care. */
export function readExif(jpeg: Buffer, into: Collector): void {
  const tiff = tiffOf(jpeg);
  if (!tiff) return;
  try {
    readTiff(tiff, into);
  } catch {
    // A field lies beyond the end: what came before it was told.
  }
}

function tiffOf(jpeg: Buffer): Buffer | null {
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const length = jpeg.readUInt16BE(at + 2);
    const segment = jpeg.subarray(at + 4, at + 2 + length);
    if (jpeg[at + 1] === APP1 && segment.toString('latin1', 0, 6) === EXIF_MARK) {
      return segment.subarray(6);
    }
    at += 2 + Math.max(length, 2);
  }
  return null;
}

interface Field {
  tag: number;
  /** The value, or an empty one of a type that is of no use here. */
  bytes: Buffer;
  /** As a number: of a pointer. */
  number: number;
}

function readTiff(tiff: Buffer, into: Collector): void {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const first = fieldsAt(tiff, uint32(tiff, 4, isLittle), isLittle);
  const pointed = (tag: number): Field[] => {
    const pointer = first.find((field) => field.tag === tag);
    return pointer ? fieldsAt(tiff, pointer.number, isLittle) : [];
  };
  for (const { tag, bytes } of [...first, ...pointed(EXIF_POINTER)]) {
    if (tag === AUTHOR_TAGS.artist || tag === AUTHOR_TAGS.cameraOwner) {
      into.author('properties', untilZero(bytes.toString('utf8')));
    }
    if (tag === AUTHOR_TAGS.windowsAuthor) {
      into.author('properties', untilZero(bytes.toString('utf16le')));
    }
  }
  const isPlace = ({ tag }: Field) => tag === GPS_LATITUDE || tag === GPS_LONGITUDE;
  if (pointed(GPS_POINTER).some(isPlace)) into.located('properties');
}

/** @throws RangeError beyond the end. */
function fieldsAt(tiff: Buffer, offset: number, isLittle: boolean): Field[] {
  const count = isLittle ? tiff.readUInt16LE(offset) : tiff.readUInt16BE(offset);
  return Array.from({ length: count }, (_none, index) => {
    const at = offset + 2 + index * ENTRY_BYTES;
    const [tag, type] = isLittle
      ? [tiff.readUInt16LE(at), tiff.readUInt16LE(at + 2)]
      : [tiff.readUInt16BE(at), tiff.readUInt16BE(at + 2)];
    const length = uint32(tiff, at + 4, isLittle) * (BYTES_OF_TYPE[type] ?? 0);
    const start = length <= 4 ? at + 8 : uint32(tiff, at + 8, isLittle);
    const bytes = tiff.subarray(start, start + length);
    return { tag, bytes, number: uint32(tiff, at + 8, isLittle) };
  });
}

const uint32 = (tiff: Buffer, at: number, isLittle: boolean): number =>
  isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at);

const untilZero = (text: string): string => text.replace(/\0[^]*$/, '');
