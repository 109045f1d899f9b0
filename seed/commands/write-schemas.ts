import { mkdir, writeFile } from 'node:fs/promises';
import { FILE_SCHEMAS, type FileKind, formatJsonSchema } from '../files/json-schemas.ts';

const folder = new URL('../schema/', import.meta.url);

await mkdir(folder, { recursive: true });
for (const kind of Object.keys(FILE_SCHEMAS) as FileKind[]) {
  const name = `${kind}.schema.json`;
  await writeFile(new URL(name, folder), formatJsonSchema(kind));
  console.log(`Wrote seed/schema/${name}.`);
}
