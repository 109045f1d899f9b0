import { formatCount } from '../../lib/words/format.ts';

export type Output = { isTTY?: boolean; write: (text: string) => unknown };

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
const QUIET_MS = 2_000;
const TICK_MS = { terminal: 200, plain: 5_000 };
const CLEAR = '\r\u001b[2K';

/** `total` is the number of articles that will come. */
export function createArticleProgress(
  out: Output,
  total: number,
  now: () => number = () => performance.now(),
): ArticleProgress {
  const every = out.isTTY ? TICK_MS.terminal : TICK_MS.plain;
  let next = now() + QUIET_MS;
  let articles = 0;
  let claims = 0;
  let isShown = false;
  const end = () => {
    if (isShown) out.write(CLEAR);
    isShown = false;
  };
  return {
    add(count) {
      articles += 1;
      claims += count;
      if (now() < next || articles < QUIET_ARTICLES || articles === total) return;
      next = now() + every;
      const line = `${number.format(articles)} of ${formatCount(total, 'article')}, ${formatCount(claims, 'claim')}`;
      out.write(out.isTTY ? CLEAR + line : `${line}\n`);
      isShown = out.isTTY === true;
    },
    say(line) {
      end();
      out.write(`${line}\n`);
    },
    end,
  };
}

const number = new Intl.NumberFormat('en');
