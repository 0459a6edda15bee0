/** Makes a PNG of one colour, for tests: a real picture, of which the library makes smaller ones where it is wide enough. */
import { deflateSync } from 'node:zlib';
import { crc32 } from './zip-bytes';

/** @param colour 24 bits; another colour is another picture. */
export function pngBytes(width: number, height: number, colour: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8); // bits
  head.writeUInt8(2, 9); // red, green, blue
  const pixel = Buffer.from([colour >> 16, (colour >> 8) & 255, colour & 255]);
  const row = Buffer.concat([Buffer.from([0]), ...Array<Buffer>(width).fill(pixel)]);
  const rows = Buffer.concat(Array<Buffer>(height).fill(row));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const chunk = (type: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};
