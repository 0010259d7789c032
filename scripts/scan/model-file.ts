import { readFile } from 'node:fs/promises';
import { modelOf, type Model, type ModelFile } from '../../lib/model/model.ts';
import { whyUnreadable } from './read.ts';

/** The file that was named cannot be used as a model; the message is for the reader. */
export class NoModelError extends Error {}

/** Reads a model file as the training writes it. */
export async function readModel(file: string): Promise<Model> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new NoModelError(`--model ${file}: ${error instanceof SyntaxError ? 'no JSON' : whyUnreadable(error)}.`);
  }
  if (!isModelFile(value)) throw new NoModelError(`--model ${file}: no model.`);
  return modelOf(value);
}

function isModelFile(value: unknown): value is ModelFile {
  return typeof value === 'object' && value !== null && 'chinese' in value && 'other' in value && 'net' in value;
}
