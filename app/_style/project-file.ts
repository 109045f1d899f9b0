import 'server-only';
import { join } from 'node:path';

/** A path in the project's folder. Without the note to the bundler it would trace that whole folder into a build. */
export function projectPath(...parts: readonly string[]): string {
  return join(/*turbopackIgnore: true*/ process.cwd(), ...parts);
}

/** A file of the project or of its packages, read at run time. */
export function readProjectFile(...parts: readonly string[]): Promise<Buffer<ArrayBuffer>> {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  return readFile(projectPath(...parts)) as Promise<Buffer<ArrayBuffer>>;
}
