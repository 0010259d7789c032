import { access, constants, mkdir, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import type { Target } from '../../lib/article/types.ts';
import type { Finding } from '../../lib/report.ts';
import type { InputList } from './inputs.ts';
import { whyUnreadable } from './read.ts';
import { serialize } from './serialize.ts';

const ATTRIBUTES = ['data-unlure', 'data-unlure-level', 'data-unlure-confidence', 'data-unlure-reasons'];

/** Puts the marks of one page's findings on its elements; bare text beside content gets one `span` around its run. */
export function annotate(
  document: Document,
  findings: readonly Finding[],
  targets: ReadonlyMap<string, readonly Target[]>,
): void {
  // Marks that a saved page brings along are not this scan's.
  for (const name of ATTRIBUTES) for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
  for (const finding of findings) {
    for (const target of targets.get(finding.id) ?? []) {
      const element = target.kind === 'element' ? target.element : wrap(document, target.nodes);
      if (element === undefined) continue;
      element.setAttribute('data-unlure', finding.category);
      element.setAttribute('data-unlure-level', finding.level);
      // Four decimals: two would merge what the calibration of the model keeps apart.
      element.setAttribute('data-unlure-confidence', finding.confidence.toFixed(4));
      element.setAttribute('data-unlure-reasons', finding.reasons.map((reason) => reason.code).join(' '));
    }
  }
}

function wrap(document: Document, nodes: readonly Node[]): Element | undefined {
  const [first] = nodes;
  const parent = first?.parentNode;
  if (first === undefined || !parent) return undefined;
  const span = document.createElement('span');
  parent.insertBefore(span, first);
  // From the first to the last as they stand in the page: a comment between two of them must not change its place.
  const last = nodes.at(-1);
  for (let node = span.nextSibling; node !== null; node = span.nextSibling) {
    span.appendChild(node);
    if (node === last) break;
  }
  return span;
}

/**
 * Writes an annotated page as UTF-8. Where the page says nothing of UTF-8, or names another encoding, a byte order mark
 * goes in front: it outranks the page's own word, which is part of the DOM and stays.
 */
export async function writeAnnotated(document: Document, path: string, saysUtf8: boolean): Promise<void> {
  await makeFolder(dirname(path));
  await writeFile(path, `${saysUtf8 ? '' : '\ufeff'}${serialize(document)}`);
}

/**
 * Makes the folder that pages are to be written to; why that cannot be done comes back as a sentence. Called before any page
 * is read, so that a mistyped name does not cost the reader the whole scan.
 */
export async function openFolder(folder: string): Promise<string | undefined> {
  try {
    await makeFolder(folder);
  } catch (error) {
    return `--annotate ${folder} cannot be made: ${whyUnreadable(error)}.`;
  }
  try {
    await access(folder, constants.W_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    return `--annotate ${folder} cannot be written to: ${whyUnreadable(error)}.`;
  }
}

/**
 * Makes a folder and what is missing above it, one by one from the top: Node's own recursive `mkdir` never comes back where
 * the file system refuses a folder with the words for a missing parent, as `/proc` does.
 */
async function makeFolder(folder: string): Promise<void> {
  const missing: string[] = [];
  for (let at = resolve(folder); !(await isFolder(at)); at = dirname(at)) {
    if (at === dirname(at)) throw new Error(`there is no ${at}`);
    missing.push(at);
  }
  for (const path of missing.toReversed()) {
    try {
      await mkdir(path);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'ENOENT') throw new Error(`no folder can be made in ${dirname(path)}`, { cause: error });
      if (code !== 'EEXIST') throw error;
      // Another scan may have made it meanwhile.
      if (!(await isFolder(path))) throw new Error(`${path} is a link to nothing`, { cause: error });
    }
  }
}

/** Whether a folder is there already; throws where something else is. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return false;
    throw error;
  }
  throw new Error(`${path} is no folder`);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** Why pages cannot be written to this folder: a source would be overwritten, or two pages would go to one file. */
export async function annotateConflict(folder: string, { inputs, folders }: InputList): Promise<string | undefined> {
  const target = await realPath(folder);
  for (const source of folders) {
    const real = await realPath(source);
    if (target === real || target.startsWith(real + sep)) return `--annotate ${folder} lies in the source folder ${source}.`;
  }
  const sources = new Map<string, string>();
  for (const { file } of inputs) if (file !== '-') sources.set(await realPath(file), file);
  const taken = new Map<string, string>();
  for (const { file, target: name, problem } of inputs) {
    if (problem !== undefined) continue;
    const path = await realPath(join(folder, name));
    const overwritten = sources.get(path);
    if (overwritten !== undefined) return `--annotate ${folder} would overwrite the source ${overwritten}.`;
    const other = taken.get(path);
    if (other !== undefined) return `--annotate would write both ${other} and ${file} to ${join(folder, name)}.`;
    taken.set(path, file);
  }
  return undefined;
}

/** The path with all links resolved, as far as it exists. */
async function realPath(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await realPath(parent), absolute.slice(parent.length));
  }
}
