import { mkdir, writeFile } from 'node:fs/promises';
import { runProgram } from '../../db/process/program.ts';
import { FILE_SCHEMAS, type FileKind, formatJsonSchema } from '../files/json-schemas.ts';

const folder = new URL('../schema/', import.meta.url);

/** `npm run seed:schema`: writes a JSON Schema for each kind of seed file. */
async function main(): Promise<number> {
  await mkdir(folder, { recursive: true });
  for (const kind of Object.keys(FILE_SCHEMAS) as FileKind[]) {
    const name = `${kind}.schema.json`;
    await writeFile(new URL(name, folder), formatJsonSchema(kind));
    console.log(`Wrote seed/schema/${name}.`);
  }
  return 0;
}

await runProgram(main);
