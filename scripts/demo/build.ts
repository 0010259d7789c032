import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BrowserKind } from '../browsers.ts';

/** Builds the extension for a browser; throws with all that the build said when it fails. */
export async function buildExtension(root: string, kind: BrowserKind): Promise<void> {
  const args = [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'build', ...(kind === 'firefox' ? ['-b', 'firefox'] : [])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`The build failed:\n${said}`);
}
