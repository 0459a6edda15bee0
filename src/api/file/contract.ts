/** The files of public items in the contract. */
import type { DescribeRoutes } from '../../../types/contract';

/** Of any media type that was stored. */
const bytes = { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } };
const ETAG = { ETag: 'the SHA-256 of the whole file' };
const WHOLE = {
  ...ETAG,
  'Accept-Ranges': 'bytes',
  'Content-Disposition': 'shown or saved, and the name (RFC 8187)',
};

export const describeFiles: DescribeRoutes = ({ headers, refusal, requestHeader }) => ({
  schemas: {},
  paths: {
    '/api/files/{sha256}/{name}': {
      get: {
        tags: ['Files'],
        operationId: 'getFile',
        summary: 'A file under a name that a public item lists',
        parameters: [
          {
            name: 'sha256',
            in: 'path',
            required: true,
            schema: { type: 'string', pattern: '^[0-9a-f]{64}$' },
          },
          { name: 'name', in: 'path', required: true, schema: { type: 'string' } },
          requestHeader('Range', 'one range of bytes; anything else is answered with the whole'),
          requestHeader('If-Range', 'the ETag of what is held in part: otherwise the whole'),
          requestHeader('If-Match', 'the ETag that is expected: otherwise 412'),
        ],
        responses: {
          200: { description: 'The whole file.', ...headers(WHOLE), ...bytes },
          206: {
            description: 'A part of it (RFC 9110, 14).',
            ...headers({ ...WHOLE, 'Content-Range': 'bytes <first>-<last>/<size>' }),
            ...bytes,
          },
          304: { description: 'What the reader holds is current.', ...headers(WHOLE) },
          308: {
            description: 'The item has another file in its place.',
            ...headers({ Location: 'the address of that file' }),
          },
          404: refusal('No public item lists it under this name.'),
          412: refusal('If-Match names other bytes than these.'),
          416: {
            ...refusal('The range is beyond the file.'),
            ...headers({ 'Content-Range': 'bytes */<size>' }),
          },
        },
      },
    },
  },
});
