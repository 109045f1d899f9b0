import { editDraft, readDraft } from '../../seed/editing/draft-file.ts';

/** Saves a draft again and again, until it is killed. */
const [folder = '', slug = ''] = process.argv.slice(2);
for (let value = 0; ; value += 1) {
  const { mark } = await readDraft(folder, slug);
  await editDraft(folder, slug, mark, (document) => document.setIn(['figures', 0, 'value'], value));
  if (value === 0) console.log('saving');
}
