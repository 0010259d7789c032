import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { join, posix } from 'node:path';

const READABILITY = '/node_modules/@mozilla/readability/Readability.js';
const SERVED = /^\/(?:lib|scripts\/bench)\/[\w/-]+\.ts$/;
/** Without these headers browsers round their clock to a tenth of a millisecond or to one. */
const EXACT_CLOCK = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

const PAGE = `<!doctype html><meta charset="utf-8"><title>bench</title>
<script type="importmap">{"imports": {"@mozilla/readability": "${READABILITY}"}}</script>`;

export interface ModuleServer {
  /** The empty page in which the project's modules can be imported. */
  url: string;
  close(): void;
}

/** Serves the project's own sources to browsers on this computer: types taken off, nothing bundled. */
export async function serveModules(root: string): Promise<ModuleServer> {
  const server = createServer((request, response) => {
    const path = posix.normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    answer(root, path).then(
      ({ type, body }) => response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store', ...EXACT_CLOCK }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return { url: `http://127.0.0.1:${address.port}/`, close: () => void server.close() };
}

async function answer(root: string, path: string): Promise<{ type: string; body: string }> {
  if (path === '/') return { type: 'text/html', body: PAGE };
  if (path === READABILITY) return { type: 'text/javascript', body: asModule(await readFile(join(root, path), 'utf8')) };
  if (!SERVED.test(path)) throw new Error(`${path} is not served`);
  return { type: 'text/javascript', body: stripTypeScriptTypes(await readFile(join(root, path), 'utf8')) };
}

/** Readability is written for Node's old modules: it hands itself to `module.exports`. */
function asModule(source: string): string {
  return `const module = {};\n${source}\nexport { Readability };\n`;
}
