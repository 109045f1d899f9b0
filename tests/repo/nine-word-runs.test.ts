import { describe, expect, it } from 'vitest';
import { listArticleWords, listRuns, listWords } from '../../lib/text/word-runs.ts';
import { parseYaml } from '../../seed/files/yaml-file.ts';
import { readProjectFiles } from '../support/project-files.ts';
import { findCopies, hashRun, readRunHashes } from '../support/run-hashes.ts';

const SENTENCE =
  'In spring the council’s ferries carried “twice” as many people – and dogs – as ever before.';

describe('the project', () => {
  const hashes = readRunHashes();

  it('knows the hashes of its articles’ nine-word runs and nothing else of them', () => {
    expect(hashes.size).toBeGreaterThan(2000);
    expect([...hashes].filter((hash) => !/^[\w+/]{8}$/.test(hash))).toEqual([]);
  });

  it('holds no nine words of an article in a row, but for titles', () => {
    const titles = readTitleRuns();
    const copies = readProjectFiles().flatMap(({ path: file, text }) =>
      findCopies(text, hashes, titles).map((run) => `${file}: ${run}`),
    );
    expect(copies).toEqual([]);
  });
});

describe('findCopies(text, hashes, titles)', () => {
  const hashes = new Set(listRuns(listArticleWords(SENTENCE)).map(hashRun));
  const none = new Set<string>();

  it('finds nine words in a row whatever the typography, line breaks and marks around them', () => {
    const copies = [
      "// in spring the Council's FERRIES carried\n// 'twice' as many people",
      'x: >-\n  **ferries** carried "twice" as\n  many people -- and dogs -- as ever',
      '<p>Ferries carried <em>twice</em> as many people and dogs as…</p>',
    ];
    for (const copy of copies) expect(findCopies(copy, hashes, none), copy).not.toEqual([]);
  });

  it('lets eight words pass, and nine of a title', () => {
    expect(findCopies('ferries carried twice as many people and dogs', hashes, none)).toEqual([]);
    const title = 'Ferries Carried Twice as Many People and Dogs as';
    const titles = new Set(listRuns(listWords(title)));
    expect(findCopies(`It is called “${title}”.`, hashes, none)).toHaveLength(1);
    expect(findCopies(`It is called “${title}”.`, hashes, titles)).toEqual([]);
  });
});

/** The runs within titles of articles and sources, which a record has to give as they are. */
function readTitleRuns(): Set<string> {
  const files = readProjectFiles().filter(({ path: file }) =>
    /^seed\/(sources|articles\/.*)\.yaml$/.test(file),
  );
  const titles = files.flatMap(({ text }) => {
    const { article, sources } = parseYaml(text).data as { article?: Titled; sources?: Titled[] };
    return [article, ...(sources ?? [])].map((titled) => titled?.title ?? '');
  });
  return new Set(titles.flatMap((title) => listRuns(listWords(title))));
}

type Titled = { title: string };
