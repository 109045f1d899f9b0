import { readFileSync } from 'node:fs';
import path from 'node:path';
import { markOf, withSeedLock } from '../../seed/editing/seed-lock.ts';
import { writeTogether } from '../../seed/editing/write-together.ts';

/** Changes three files and removes one, as a publication does, and says when it begins. */
const [folder = ''] = process.argv.slice(2);
const markIn = (name: string) => markOf(readFileSync(path.join(folder, name)));
console.log('writing');
await withSeedLock(folder, 'catalogue', () =>
  writeTogether(folder, [
    {
      name: 'metrics.yaml',
      mark: markIn('metrics.yaml'),
      content: `new: true\n${'# long\n'.repeat(20_000)}`,
    },
    { name: 'articles/ferries.yaml', mark: null, content: `new: true\n${'# long\n'.repeat(20_000)}` },
    { name: 'articles/ferries.locators.yaml', mark: null, content: 'new: true\n' },
    { name: 'drafts/ferries.yaml', mark: markIn('drafts/ferries.yaml'), content: null },
  ]),
);
console.log('written');
