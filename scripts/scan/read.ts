import { open } from 'node:fs/promises';
import { decode } from './decode.ts';
import type { Decoded } from './decode.ts';

/** Thirty-five times the largest of 2,900 real pages; a larger file is a dump, and parsing it would take gigabytes. */
export const MAX_BYTES = 20 * 1024 * 1024;

/**
 * The parser needs about a kilobyte a node: twenty megabytes of `<br>` would take more memory than Node has and end the whole
 * run. Measured: 600,000 tags take 0.8 GB; 200,000 nested ones take 12 s.
 */
export const MAX_TAGS = 250_000;

const CHUNK_BYTES = 64 * 1024;
const SNIFFED_BYTES = 64 * 1024;

export type Read = { kind: 'page'; page: Decoded } | { kind: 'problem'; why: string };

/** Reads one page, never more than `MAX_BYTES` of it; what stands in the way comes back as a phrase. */
export async function readPage(source: AsyncIterable<Uint8Array>): Promise<Read> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > MAX_BYTES) return problem(`larger than ${MAX_BYTES / 1024 / 1024} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    return problem(whyUnreadable(error));
  }
  const bytes = Buffer.concat(chunks);
  if (size === 0) return problem('the file is empty');
  if (isBinary(bytes)) return problem('binary data, not an HTML page');
  const page = decode(bytes);
  return hasTooManyTags(page.text) ? problem(`more than ${MAX_TAGS.toLocaleString('en')} tags`) : { kind: 'page', page };
}

/** A file's bytes in pieces. Pipes such as `<(curl …)` work as well: nothing depends on the size told beforehand. */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

function problem(why: string): Read {
  return { kind: 'problem', why };
}

function hasTooManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if (++tags > MAX_TAGS) return true;
  return false;
}

const SYSTEM_ERRORS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'no permission',
  EPERM: 'no permission',
  EISDIR: 'it is a folder',
  ENOTDIR: 'no such file or folder',
  ELOOP: 'its symbolic links go round in a circle',
};

/** A system error as a phrase. */
export function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return SYSTEM_ERRORS[code] ?? (error instanceof Error ? error.message : String(error));
}

/**
 * Pictures, archives and PDFs saved under a page's name. One control character in a hundred decides: pages with a few
 * stray NULs exist and browsers show them, compressed data has one in nine.
 */
function isBinary(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, SNIFFED_BYTES);
  if (Buffer.from(start.subarray(0, 5)).toString('latin1') === '%PDF-') return true;
  // UTF-16 with its byte order mark is text in which every second byte may be NUL.
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) return false;
  let controls = 0;
  // Tab to carriage return, and the ESC of ISO-2022-JP, belong to text.
  for (const byte of start) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls++;
  return controls > start.length / 100;
}
