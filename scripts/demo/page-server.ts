import { basename, dirname, extname, resolve } from 'node:path';
import { serveFolder, type Site } from '../../tests/e2e/site.ts';

/** A page to show, on a loopback port. */
export interface DemoPage {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves one saved page and the folder of pictures that browsers save beside it, nothing else of the folder it lies in.
 * The page's own scripts stay off: they would run on this computer's address.
 */
export async function servePage(file: string): Promise<DemoPage> {
  const path = resolve(file);
  const name = basename(path);
  const stem = name.slice(0, name.length - extname(name).length);
  const site: Site = await serveFolder(dirname(path), {
    isServed: (asked) => asked === name || [`${stem}_files/`, `${stem}.files/`, 'pictures/'].some((folder) => asked.startsWith(folder)),
    headers: { 'content-security-policy': "script-src 'none'" },
  });
  return { url: `${site.origin}/${encodeURIComponent(name)}`, close: () => site.close() };
}
