import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, posix } from 'node:path';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** A folder served on a loopback port of its own. */
export interface Site {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** Whether a file of the folder may be had, by its path without a slash at the start; all may by default. */
  isServed?(path: string): boolean;
  /** Goes with every answer. */
  headers?: Record<string, string>;
}

/** The file for a path, or undefined where there is none, it is not to be had or the path leaves the folder. */
function fileFor(dir: string, urlPath: string, options: SiteOptions): string | undefined {
  const path = posix.normalize(decode(urlPath)).replace(/^\/+/, '');
  if (path.split(/[/\\]/).includes('..') || path.includes('\0')) return undefined;
  if (options.isServed && !options.isServed(path)) return undefined;
  const file = join(dir, path);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

/** Serves the files of a folder, and nothing else, to this computer. */
export async function serveFolder(dir: string, options: SiteOptions = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(dir, pathname, options);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store', ...options.headers });
    createReadStream(file).pipe(response);
  });
  return { origin: `http://127.0.0.1:${await listen(server)}`, close: () => closeServer(server) };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return portOf(server.address());
}

function portOf(address: string | AddressInfo | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port.');
  return address.port;
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
}
