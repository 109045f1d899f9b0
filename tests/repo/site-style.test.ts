import { describe, expect, it } from 'vitest';
import { SHEETS } from '../../app/_style/site-style.ts';
import { readProjectFiles } from '../support/project-files.ts';

/** What stands in other people’s pages, and the desk, have a style sheet of their own. */
const APART = ['_exports/embed.css', 'desk/_parts/desk.css'];

describe('SHEETS', () => {
  it('are the style sheets that there are, each once', () => {
    const sheets = readProjectFiles()
      .filter(({ path }) => /^app\/.*\.css$/.test(path))
      .map(({ path }) => path.slice('app/'.length));
    expect([...SHEETS, ...APART].toSorted()).toEqual(sheets.toSorted());
  });
});
