import { createStatusLine, type Output, QUIET_MS } from '../../db/process/status-line.ts';
import { formatCount } from '../../lib/words/format.ts';

/**
 * Progress through many articles: shown from two seconds on, on a terminal in one line, else as a line now and then.
 */
export type ArticleProgress = {
  /** One more article was read, with so many claims. */
  add: (claims: number) => void;
  /** Prints a line of its own. */
  say: (line: string) => void;
  /** Takes what stands in the terminal's line away. */
  end: () => void;
};

/** A handful ends soon, however slow the machine. */
const QUIET_ARTICLES = 100;
const TICK_MS = { terminal: 200, plain: 5_000 };

/** `total` is the number of articles that will come. */
export function createArticleProgress(
  out: Output,
  total: number,
  now: () => number = () => performance.now(),
): ArticleProgress {
  const status = createStatusLine(out);
  const tickMs = status.isTerminal ? TICK_MS.terminal : TICK_MS.plain;
  let next = now() + QUIET_MS;
  let articles = 0;
  let claims = 0;
  return {
    add(count) {
      articles += 1;
      claims += count;
      if (now() < next || articles < QUIET_ARTICLES || articles === total) return;
      next = now() + tickMs;
      status.show(
        `${number.format(articles)} of ${formatCount(total, 'article')}, ${formatCount(claims, 'claim')}`,
      );
    },
    say: status.print,
    end: status.clear,
  };
}

const number = new Intl.NumberFormat('en');
