import { expect, test } from 'vitest';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';

const DUMPS = [
  ['lynx', ['-dump', '-nolist', '-width=200']],
  ['w3m', ['-dump', '-cols', '200', '-T', 'text/html']],
] as const;

test.each(DUMPS)('%s tells numbers from their notes, and one label from the next', async (program, args) => {
  const page = await fetchInto(scratchFolder(), '/metrics/unfavourable-view-of-china', 'page.html');
  const { stdout } = await runOther(program, [...args, page]);
  expect(stdout).toContain(
    'Sweden 83% (note 1) Canada 74% (note 2) Australia 86% (note 3) South Korea 80% (note 4) 0 25 50',
  );
});

test.each(DUMPS)('%s reads numbers of a claim apart', async (program, args) => {
  const page = await fetchInto(scratchFolder(), '/claims/mulakala-ji-2020-01', 'page.html');
  const { stdout } = await runOther(program, [...args, page]);
  expect(stdout).toMatch(/120 \(note 1\) China/);
  expect(stdout).not.toMatch(/1201|120 ?1\b/);
});
