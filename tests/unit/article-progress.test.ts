import { describe, expect, it } from 'vitest';
import { createArticleProgress } from '../../seed/commands/article-progress.ts';

/** Reads so many articles of twenty claims, one each 10 ms, and gives what was written. */
function read(articles: number, total: number, isTTY: boolean): string {
  let text = '';
  let time = 0;
  const write = (part: string) => {
    text += part;
  };
  const progress = createArticleProgress({ isTTY, write }, total, () => time);
  for (let i = 0; i < articles; i += 1) {
    time += 10;
    progress.add(20);
  }
  progress.say('Done.');
  return text;
}

describe('createArticleProgress(out, total).add(claims)', () => {
  it('prints a line from two seconds on, and then every five', () => {
    expect(read(1_250, 50_000, false)).toBe(
      [
        '200 of 50,000 articles, 4,000 claims',
        '700 of 50,000 articles, 14,000 claims',
        '1,200 of 50,000 articles, 24,000 claims',
        'Done.',
        '',
      ].join('\n'),
    );
  });

  it('keeps to one line on a terminal, and makes way for others', () => {
    const clear = '\r\u001b[2K';
    expect(read(220, 50_000, true)).toBe(
      [
        `${clear}200 of 50,000 articles, 4,000 claims`,
        `${clear}220 of 50,000 articles, 4,400 claims`,
        `${clear}Done.\n`,
      ].join(''),
    );
  });

  it('says nothing of what is over in two seconds', () => {
    expect(read(190, 190, false)).toBe('Done.\n');
  });
});
