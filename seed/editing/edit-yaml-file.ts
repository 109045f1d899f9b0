import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Document } from 'yaml';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { showPath } from '../files/seed-file.ts';
import { patchYaml } from './patch-yaml.ts';
import { markOf, withSeedLock } from './seed-lock.ts';
import { writeWhole } from './write-whole.ts';
import { parseEditable } from './yaml-document.ts';

/** Somebody else changed the file since it was read: a second desk, git, an editor. Nothing was written over it. */
export class ChangedMeanwhile extends SetupProblem {
  override name = 'ChangedMeanwhile';
  readonly file: string;

  constructor(file: string) {
    super(
      `${file} was changed meanwhile by something else: your change was not saved. Load it again, and repeat it.`,
    );
    this.file = file;
  }
}

/** A file as it is edited: its text, and the mark by which a change of it is noticed. */
export type EditableText = { text: string; mark: string };

/** What an edit did: the mark of the file now, and its text before; they are the same where nothing changed. */
export type Edited = { mark: string; isChanged: boolean; before: string; after: string };

export type EditOptions = {
  /** Called with the former and the new text before the file is replaced; what it throws keeps the file as it is. */
  keep?: (before: string, after: string) => Promise<void>;
};

/** Reads a text that is to be edited. Throws SetupProblem where there is none, or it is not UTF-8. */
export async function readEditable(file: string): Promise<EditableText> {
  const bytes = await readFile(file).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') throw new SetupProblem(`There is no ${showPath(file)}.`);
    throw error;
  });
  return { text: decode(bytes, file), mark: markOf(bytes) };
}

/**
 * Changes a YAML file, relative to the seed folder, as a document: what is not changed keeps its bytes and comments, and the
 * same content twice changes no byte. `mark` is the one with which the file was read; without one the change is made to what
 * stands there. Throws ChangedMeanwhile where the file is no longer that one; two processes take turns.
 */
export async function editYamlFile(
  folder: string,
  name: string,
  mark: string | undefined,
  change: (document: Document) => void,
  { keep }: EditOptions = {},
): Promise<Edited> {
  const file = path.join(folder, name);
  const shown = showPath(file);
  return withSeedLock(folder, lockName(name), async () => {
    const { text, mark: found } = await readEditable(file);
    if (mark !== undefined && found !== mark) throw new ChangedMeanwhile(shown);
    const document = parseEditable(text, shown);
    change(document);
    const after = patchYaml(text, document, shown);
    if (after === text) return { mark: found, isChanged: false, before: text, after };
    await keep?.(text, after);
    if ((await readEditable(file)).mark !== found) throw new ChangedMeanwhile(shown);
    await writeWhole(file, after);
    return { mark: markOf(after), isChanged: true, before: text, after };
  });
}

/** `drafts/gazette-2024.yaml` → `drafts-gazette-2024`; the files of the catalogue share one. */
export const lockName = (name: string): string =>
  name.includes('/') ? name.replace(/\.yaml$/, '').replaceAll('/', '-') : 'catalogue';

function decode(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new SetupProblem(`${showPath(file)} is not UTF-8: right would be the file saved as UTF-8.`);
  }
}
