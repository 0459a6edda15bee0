/**
 * A zip archive in memory: names, and the bytes of a member within the budget. Sizes that members declare are held against what comes out.
 * Names are for places and never become paths.
 */
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { Unreadable, type Budget } from '../process/limits';
import { decodeText } from './plain-text';

export interface Zip {
  names: readonly string[];
  /** Decompressed. @throws Unreadable when there is no such member, or it is encrypted, broken, too large. */
  bytes(name: string): Promise<Buffer>;
}

const DIRECTORY = /[/\\]$/;
const DEFLATED = 8;
const STORED = 0;

export async function openZip(bytes: Buffer, budget: Budget): Promise<Zip> {
  const file = await open(bytes);
  const entries = await entriesOf(file, budget);
  return {
    names: [...entries.keys()],
    async bytes(name) {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable('broken');
      return contentOf(file, entry, budget);
    },
  };
}

const open = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) => {
    // Names of old archives are in GB18030: they are decoded here.
    const options = { lazyEntries: true, decodeStrings: false, autoClose: false } as const;
    fromBuffer(bytes, options, (error, file) => (error ? reject(error) : resolve(file)));
  });

const entriesOf = (file: ZipFile, budget: Budget): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    file.once('error', reject);
    file.once('end', () => resolve(entries));
    file.on('entry', (entry: Entry) => {
      try {
        budget.takeMember();
        const name = decodeText(entry.fileName as unknown as Buffer) ?? '';
        if (!DIRECTORY.test(name)) {
          // Two programs may show two different files of one name.
          if (entries.has(name)) throw new Unreadable('unsafe');
          entries.set(name, entry);
        }
        file.readEntry();
      } catch (error) {
        reject(error as Error);
      }
    });
    file.readEntry();
  });

const contentOf = (file: ZipFile, entry: Entry, budget: Budget): Promise<Buffer> => {
  if (entry.isEncrypted()) throw new Unreadable('encrypted');
  const { compressionMethod, uncompressedSize } = entry;
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) {
    throw new Unreadable('unsupported');
  }
  budget.takeBytes(uncompressedSize);
  return new Promise((resolve, reject) => {
    file.openReadStream(entry, (error, stream) => {
      if (error) return reject(error);
      const chunks: Buffer[] = [];
      // More or fewer bytes than declared are an error of the stream.
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.once('error', reject);
      stream.once('end', () => resolve(Buffer.concat(chunks)));
    });
  });
};
