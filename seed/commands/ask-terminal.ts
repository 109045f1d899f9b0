import { createInterface } from 'node:readline';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import type { Ask } from './add-questions.ts';

/** Asks on a terminal, one line an answer; lines typed ahead are kept for the questions that follow. */
export function openTerminal(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
): { ask: Ask; close: () => void } {
  let lines: AsyncIterator<string> | undefined;
  let close: () => void = () => undefined;
  const isStopped = new Promise<never>((_, reject) => {
    close = () => reject(new SetupProblem('Stopped: nothing was written.'));
  });
  isStopped.catch(() => undefined);
  let end: () => void = () => undefined;
  const open = () => {
    const terminal = createInterface({ input, output });
    terminal.on('SIGINT', close);
    end = () => terminal.close();
    return terminal[Symbol.asyncIterator]();
  };
  return {
    async ask(question) {
      lines ??= open();
      output.write(question);
      const { value, done } = await Promise.race([lines.next(), isStopped]);
      return done ? undefined : value;
    },
    close: () => end(),
  };
}
