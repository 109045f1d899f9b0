import { writeFileSync } from 'node:fs';
import { formatFormIndexes } from './form-indexes.ts';

for (const [name, text] of Object.entries(formatFormIndexes())) {
  writeFileSync(new URL(`forms/${name}`, import.meta.url), text);
  console.log(`Wrote app/_charts/forms/${name}.`);
}
