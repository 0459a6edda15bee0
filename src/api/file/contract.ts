/** The files of public items in the contract. */
import type { ContractPart } from '../../../types/publication';

const binary = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };

export const FILE_CONTRACT: ContractPart = {
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
          { name: 'Range', in: 'header', required: false, schema: { type: 'string' } },
        ],
        responses: {
          200: { description: 'The whole file.', content: binary },
          206: { description: 'A part of it (RFC 9110, 14).', content: binary },
          304: { description: 'What the reader holds is current.' },
          404: { description: 'No public item lists it under this name.' },
          416: { description: 'The range is beyond the file.' },
        },
      },
    },
  },
};
