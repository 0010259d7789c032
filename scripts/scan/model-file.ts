import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { modelOf, type Model, type ModelFile } from '../../lib/model/model.ts';
import { whyUnreadable } from './read.ts';

/** The file that was named cannot be used as a model; the message is for the reader. */
export class NoModelError extends Error {}

/** Which learned numbers are to judge, as the command line names them. */
export interface ModelChoice {
  model?: string;
  fold?: number;
}

/** The model that the command line names, undefined for the packaged one. Fold models lie in this project, wherever the scan is started. */
export async function chosenModel({ model, fold }: ModelChoice): Promise<Model | undefined> {
  if (fold !== undefined) return readModel(fileURLToPath(new URL(`../../models/fold-${fold}.json`, import.meta.url)), `--fold ${fold}`);
  return model === undefined ? undefined : readModel(model, `--model ${model}`);
}

/** Reads a model file as the training writes it. */
async function readModel(file: string, option: string): Promise<Model> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new NoModelError(`${option}: ${error instanceof SyntaxError ? 'no JSON' : whyUnreadable(error)}.`);
  }
  if (!isModelFile(value)) throw new NoModelError(`${option}: no model.`);
  return modelOf(value);
}

function isModelFile(value: unknown): value is ModelFile {
  return typeof value === 'object' && value !== null && 'chinese' in value && 'other' in value && 'net' in value;
}
