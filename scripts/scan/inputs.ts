import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { whyUnreadable } from './read.ts';

/** One page to be scanned, or a place that could not be looked into. */
export interface Input {
  /** As the reader knows it: the FILE given, or a path that starts with the folder given; `-` for standard input. */
  file: string;
  /** Where `--annotate` writes it, below its folder: relative to the folder given, or the bare name. */
  target: string;
  /** Set when nothing can be read there. */
  problem?: string;
}

export interface InputList {
  inputs: Input[];
  /** The folders among the FILEs. */
  folders: string[];
}

/** Expands the FILEs given: folders become their `*.html` files in name order, subfolders included. */
export async function listInputs(files: readonly string[]): Promise<InputList> {
  const list: InputList = { inputs: [], folders: [] };
  for (const file of files) {
    if (file === '-') list.inputs.push({ file, target: 'stdin.html' });
    else if (await isFolder(file)) {
      list.folders.push(file);
      const before = list.inputs.length;
      await walk(file, '', list.inputs);
      if (list.inputs.length === before) list.inputs.push({ file, target: '', problem: 'no *.html file in this folder' });
    } else list.inputs.push({ file, target: basename(file) });
  }
  return list;
}

async function isFolder(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isDirectory();
  } catch {
    // A missing file is told when its turn to be read comes.
    return false;
  }
}

async function walk(folder: string, below: string, inputs: Input[]): Promise<void> {
  let entries;
  try {
    entries = await readdir(join(folder, below), { withFileTypes: true });
  } catch (error) {
    inputs.push({ file: join(folder, below), target: below, problem: whyUnreadable(error) });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(below, entry.name);
    // Linked folders are left out: they may lead back up, and a linked page is enough for what links are used for.
    if (entry.isDirectory()) await walk(folder, path, inputs);
    else if (/\.html$/i.test(entry.name)) inputs.push({ file: join(folder, path), target: path });
  }
}
