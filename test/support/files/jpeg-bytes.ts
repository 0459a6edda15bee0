/** Makes the head of a JPEG as cameras write it, for tests: its Exif fields, and no picture. */
const ARTIST = 0x013b;
const WINDOWS_AUTHOR = 0x9c9d;
const GPS_POINTER = 0x8825;

export interface JpegFields {
  artist?: string;
  windowsAuthor?: string;
  /** With coordinates. */
  isLocated?: boolean;
  byteOrder?: 'II' | 'MM';
}

export function jpegBytes({
  artist,
  windowsAuthor,
  isLocated,
  byteOrder = 'II',
}: JpegFields): Buffer {
  const number = (value: number, bytes: 2 | 4): Buffer => {
    const buffer = Buffer.alloc(bytes);
    if (byteOrder === 'II') buffer.writeUIntLE(value, 0, bytes);
    else buffer.writeUIntBE(value, 0, bytes);
    return buffer;
  };
  const texts: [tag: number, type: number, bytes: Buffer][] = [];
  if (artist !== undefined) texts.push([ARTIST, 2, Buffer.from(`${artist}\0`)]);
  if (windowsAuthor !== undefined)
    texts.push([WINDOWS_AUTHOR, 1, Buffer.from(`${windowsAuthor}\0`, 'utf16le')]);
  const count = texts.length + (isLocated ? 1 : 0);
  const endOfFields = 8 + 2 + count * 12 + 4;
  let at = endOfFields;
  const values: Buffer[] = [];
  const fields = texts.map(([tag, type, bytes]) => {
    const entry = [number(tag, 2), number(type, 2), number(bytes.length, 4)];
    // Up to four bytes stand in the field itself.
    if (bytes.length <= 4) return Buffer.concat([...entry, bytes, Buffer.alloc(4 - bytes.length)]);
    values.push(bytes);
    const field = Buffer.concat([...entry, number(at, 4)]);
    at += bytes.length;
    return field;
  });
  if (isLocated) {
    fields.push(Buffer.concat([number(GPS_POINTER, 2), number(4, 2), number(1, 4), number(at, 4)]));
    const latitude = Buffer.concat([number(2, 2), number(5, 2), number(3, 4), number(0, 4)]);
    values.push(number(1, 2), latitude, number(0, 4));
  }
  const tiff = Buffer.concat([
    Buffer.from(byteOrder),
    number(42, 2),
    number(8, 4),
    number(count, 2),
    ...fields,
    number(0, 4),
    ...values,
  ]);
  const exif = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(exif.length + 2);
  return Buffer.concat([
    Buffer.from([
      0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0,
    ]),
    Buffer.from([0xff, 0xe1]),
    length,
    exif,
    Buffer.from([0xff, 0xd9]),
  ]);
}
