/**
 * The limit: a bare HTTP server of Node that gives the same JSON, from memory or by queries written by hand for our register. No framework, no
 * parsing of filters, no rights, no limits; prepared statements on one connection (SQLite) or a pool (PostgreSQL).
 */
import http from 'node:http';
import { URLSearchParams } from 'node:url';
import { bareQueries } from './bare-queries.mjs';

const kept = new Map();
process.on('message', ({ keep }) => {
  if (!keep) return;
  kept.set(keep.name, Buffer.from(keep.body));
  process.send({ kept: keep.name });
});

const queries = await bareQueries(process.env);

const server = http.createServer((request, response) => {
  const [path, query = ''] = request.url.slice(1).split('?');
  const [kind, name] = path.split('/');
  if (kind === 'memory') {
    send(response, kept.get(name));
    return;
  }
  if (kind !== 'query') {
    send(response, Buffer.from('{}'));
    return;
  }
  Promise.resolve(queries[name](new URLSearchParams(query))).then(
    (body) => send(response, Buffer.from(JSON.stringify(body))),
    (error) => {
      response.statusCode = 500;
      response.end(String(error));
    },
  );
});

const send = (response, body) => {
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Content-Length', body.byteLength);
  response.end(body);
};

server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send({ listening: true }));
process.once('SIGTERM', () => process.exit(0));
process.once('disconnect', () => process.exit(1));
