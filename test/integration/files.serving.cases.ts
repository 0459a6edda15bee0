/**
 * The same cases for every store. A public file as readers get it: whole, in parts, again when nothing is new; streamed, under headers by which it
 * runs nowhere.
 */
import { readdirSync, readlinkSync } from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { startApplication, type Application } from '../support/application';
import { buildSmallCity } from '../support/city';
import { s3Peer, type S3Peer } from '../support/s3-peer';
import { addressOf, items, uploader, type StoredFile } from './files.support';

const NAME = "附件一（2026'修订）*.txt";
const TEXT = '0123456789'.repeat(10);

export const describeServing = (store: 'local' | 's3') =>
  describe(`from the store ${store}:`, () => {
    let peer: S3Peer | undefined;
    let app: Application;
    let upload: Awaited<ReturnType<typeof uploader>>;
    let item: ReturnType<typeof items>;
    let file: StoredFile;
    let address: string;

    beforeAll(async () => {
      peer = store === 's3' ? await s3Peer() : undefined;
      app = await startApplication(undefined, { FILES_STORE: store, ...peer?.environment });
      upload = await uploader(app);
      item = items(app, await buildSmallCity(app.strapi));
      file = await upload.text(NAME.replace('*', '＊'), TEXT);
      await item.published(file);
      address = addressOf(file, file.name);
    }, 60_000);
    afterAll(async () => {
      await app.stop();
      await peer?.stop();
      process.env.FILES_STORE = '';
    });

    const get = (headers: Record<string, string> = {}, at = address) =>
      app.request.get(at).set(headers).buffer(true);
    const etag = () => `"${file.provider_metadata.sha256}"`;

    test('the whole file comes with what a reader needs to keep it and to save it', async () => {
      const { text, headers } = await get().expect(200);
      expect(text).toBe(TEXT);
      expect(headers).toMatchObject({
        'accept-ranges': 'bytes',
        'cache-control': 'public, no-cache',
        'content-length': '100',
        'content-type': 'text/plain',
        'cross-origin-resource-policy': 'cross-origin',
        etag: etag(),
        'x-content-type-options': 'nosniff',
      });
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
      expect(headers['content-disposition']).toBe(
        `attachment; filename="____2026_____.txt"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/'/g, '%27')}`,
      );
    });

    describe('one range is answered in part (RFC 9110, 14)', () => {
      test.each([
        ['bytes=0-9', 0, 9],
        ['bytes=95-', 95, 99],
        ['bytes=-7', 93, 99],
        ['bytes=-1000', 0, 99],
        ['bytes=90-100000000000000000000', 90, 99],
        ['Bytes= 5-5', 5, 5],
      ])('%s', async (range, start, end) => {
        const { text, headers } = await get({ Range: range }).expect(206);
        expect(text).toBe(TEXT.slice(start, end + 1));
        expect(headers['content-range']).toBe(`bytes ${start}-${end}/100`);
        expect(headers['content-length']).toBe(String(end - start + 1));
        expect(headers.etag).toBe(etag());
      });

      test.each(['bytes=100-', 'bytes=100-200', 'bytes=-0'])(
        '%s is not to be had',
        async (range) => {
          const { headers, body } = await get({ Range: range }).expect(416);
          expect(headers['content-range']).toBe('bytes */100');
          expect(body.error).toMatchObject({ status: 416, name: 'RangeNotSatisfiableError' });
        },
      );

      test.each([
        'bytes=0-1,5-6',
        'bytes=9-5',
        'bytes=',
        'bytes=-',
        'bytes=a-b',
        'lines=1-2',
        '0-5',
      ])('%s is answered with the whole', async (range) =>
        expect((await get({ Range: range }).expect(200)).text).toBe(TEXT),
      );

      test('only of the bytes that the reader has a part of', async () => {
        const part = { Range: 'bytes=0-0' };
        expect((await get({ ...part, 'If-Range': etag() }).expect(206)).text).toBe('0');
        for (const other of [`W/${etag()}`, '"other"', 'Mon, 01 Jan 2035 00:00:00 GMT']) {
          expect((await get({ ...part, 'If-Range': other }).expect(200)).text).toBe(TEXT);
        }
      });
    });

    test('what a reader holds is not sent again, before any range', async () => {
      for (const held of [etag(), `W/${etag()}`, `"x", ${etag()}`, '*']) {
        const { headers, text } = await get({ 'If-None-Match': held, Range: 'bytes=0-1' }).expect(
          304,
        );
        expect([headers.etag, text]).toEqual([etag(), '']);
      }
      await get({ 'If-None-Match': '"other"' }).expect(200);
      await get({ 'If-Match': '"other"' }).expect(412);
      await get({ 'If-Match': etag() }).expect(200);
    });

    test('HEAD tells the same as GET and sends nothing, ranges left aside', async () => {
      const whole = await get().expect(200);
      const head = await app.request.head(address).set('Range', 'bytes=0-4').expect(200);
      const told = ({ headers }: { headers: Record<string, string> }) => {
        const { date: _date, connection: _connection, ...rest } = headers;
        return rest;
      };
      expect(told(head)).toEqual(told(whole));
      expect(head.text).toBeUndefined();
    });

    test('what is not public is answered as what does not exist: status, headers, body', async () => {
      const hidden = await upload.text('未公开.txt', '未公开内容');
      await item.draft(hidden);
      const withdrawn = await upload.text('撤下.txt', '撤下的内容');
      await item.withdrawn(await item.published(withdrawn));
      const told = async (at: string) => {
        const { status, headers, body } = await get({}, at);
        const { date: _date, ...rest } = headers as Record<string, string>;
        return { status, headers: rest, body: body as unknown };
      };
      const nothing = await told(`/api/files/${'f'.repeat(64)}/x.txt`);
      expect(nothing.status).toBe(404);
      for (const [one, name] of [
        [hidden, '未公开.txt'],
        [withdrawn, '撤下.txt'],
        [file, '别名.txt'],
      ] as const) {
        expect(await told(addressOf(one, name))).toEqual(nothing);
      }
    });

    test('each use is a use of its own: the same bytes are served under the public name, as long as that is public', async () => {
      const [inPublic, inDraft] = [
        await upload.text('公开稿.txt', '同样的内容'),
        await upload.text('内部稿.txt', '同样的内容'),
      ];
      expect(inPublic.provider_metadata.sha256).toBe(inDraft.provider_metadata.sha256);
      const documentId = await item.published(inPublic);
      await item.draft(inDraft);
      await get({}, addressOf(inPublic, '公开稿.txt')).expect(200);
      await get({}, addressOf(inDraft, '内部稿.txt')).expect(404);
      await item.withdrawn(documentId);
      await get({}, addressOf(inPublic, '公开稿.txt')).expect(404);
    });

    test('the same bytes uploaded twice outlive the removal of one of them', async () => {
      const [one, other] = [
        await upload.text('甲.txt', '两份相同'),
        await upload.text('乙.txt', '两份相同'),
      ];
      await item.published(other);
      expect((await upload.admin.delete(`/upload/files/${one.id}`)).status).toBe(200);
      expect((await get({}, addressOf(other, '乙.txt')).expect(200)).text).toBe('两份相同');
    });

    /** How many times the file is being read. */
    const opened = ({ provider_metadata: { sha256 } }: StoredFile): number =>
      peer
        ? peer.sending(keyOf(sha256))
        : readdirSync('/proc/self/fd').filter((descriptor) => {
            try {
              return readlinkSync(`/proc/self/fd/${descriptor}`).endsWith(sha256);
            } catch {
              return false;
            }
          }).length;

    const until = async (isSo: () => boolean): Promise<void> => {
      while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 10));
    };

    test('a reader who goes away in the middle leaves nothing open, and a slow one holds no more than a window in memory', async () => {
      const large = await upload.text('大.txt', 'a'.repeat(40 * 1024 * 1024));
      await item.published(large);
      const server = app.strapi.server.httpServer;
      if (!server.listening)
        await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      // Koa prints that the reader has gone.
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const before = process.memoryUsage();
      await new Promise<void>((resolve, reject) => {
        const request = http.get(
          { port, path: addressOf(large, '大.txt'), host: '127.0.0.1' },
          (answer) => {
            answer.once('data', () => {
              answer.pause();
              void until(() => opened(large) === 1).then(() => {
                const grown = process.memoryUsage().arrayBuffers - before.arrayBuffers;
                answer.destroy();
                if (grown > 16 * 1024 * 1024) reject(new Error(`${grown} bytes are held`));
                else resolve();
              });
            });
          },
        );
        request.on('error', reject);
      });
      await until(() => opened(large) === 0);
    });

    test('the bytes are kept once, under their SHA-256, and can be read again where they are judged', async () => {
      const { sha256 } = file.provider_metadata;
      if (peer) {
        expect(peer.keys().filter((key) => key.endsWith(sha256))).toEqual([keyOf(sha256)]);
        expect(peer.refused()).toEqual([]);
      }
      const reading = app.strapi.plugin('attachment-reading').service('reading');
      expect(await reading.refresh(file.id)).toMatchObject({ state: 'read' });
      const incoming = path.join(process.env.GONGKAI_FILES!, 'incoming');
      expect(readdirSync(incoming)).toEqual([]);
    });

    if (store === 's3') {
      test('a store that fails is no missing file: 503 to readers and uploads, and nothing is kept of those', async () => {
        peer?.breakDown(true);
        const { body } = await get().expect(503);
        expect(body.error).toMatchObject({ status: 503, name: 'ServiceUnavailableError' });
        const rows = await app.strapi.db.query('plugin::upload.file').count();
        await upload.send([['后.txt', 'text/plain', '存储故障']]).expect(503);
        expect(await app.strapi.db.query('plugin::upload.file').count()).toBe(rows);
        peer?.breakDown(false);
        await get().expect(200);
      });
    }
  });

const keyOf = (sha256: string) => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
