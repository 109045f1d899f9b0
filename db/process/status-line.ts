/** Where lines go: a terminal, or a file or pipe. */
export type Output = { isTTY?: boolean; write: (text: string) => unknown };

/** How far things are, in one line: a terminal shows it in place, anything else prints each state of it. */
export type StatusLine = {
  isTerminal: boolean;
  show: (status: string) => void;
  /** Prints a line that stays, in place of the status. */
  print: (line: string) => void;
  /** Takes the status off a terminal. */
  clear: () => void;
};

/** What ends sooner, in ms, needs no status. */
export const QUIET_MS = 2000;
const CLEAR = '\r\u001b[2K';

export function createStatusLine(out: Output): StatusLine {
  const isTerminal = out.isTTY === true;
  let isShown = false;
  const clear = () => {
    if (isShown) out.write(CLEAR);
    isShown = false;
  };
  return {
    isTerminal,
    show(status) {
      out.write(isTerminal ? CLEAR + status : `${status}\n`);
      isShown = isTerminal;
    },
    print(line) {
      clear();
      out.write(`${line}\n`);
    },
    clear,
  };
}
