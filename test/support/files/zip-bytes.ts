/** Makes zip archives for tests, honest or not: each member may lie about its size, be encrypted, or be the last one that is cut off. */
import { deflateRawSync } from 'node:zlib';

export interface Member {
  name: string | Buffer;
  content: string | Buffer;
  isEncrypted?: boolean;
  /** What is declared, where it is not the truth. */
  declaredSize?: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const ENCRYPTED = 1;
const UTF8_NAME = 1 << 11;
const DEFLATED = 8;

export function zipBytes(members: readonly Member[] | Record<string, string | Buffer>): Buffer {
  const all = Array.isArray(members)
    ? (members as readonly Member[])
    : Object.entries(members).map(([name, content]) => ({ name, content: content as string }));
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const member of all) {
    const content = Buffer.from(member.content as string);
    const name = Buffer.from(member.name as string);
    const packed = deflateRawSync(content);
    const isUtf8 = typeof member.name === 'string';
    const flags =
      (isUtf8 ? UTF8_NAME : 0) | ('isEncrypted' in member && member.isEncrypted ? ENCRYPTED : 0);
    const size = ('declaredSize' in member ? member.declaredSize : undefined) ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(DEFLATED, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(name.length, 22);
    local.push(number(LOCAL), common, name, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    central.push(number(CENTRAL), Buffer.from([20, 0]), common, rest, name);
    at += 4 + common.length + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(all.length, 4);
  end.writeUInt16LE(all.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...local, directory, number(END), end]);
}

/** `zlib.crc32` is younger than Node 20.0. */
export function crc32(bytes: Buffer): number {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

const number = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
