import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { openTerminal } from '../../seed/commands/ask-terminal.ts';

function open() {
  const input = new PassThrough();
  const output = new PassThrough();
  const terminal = openTerminal(
    input as unknown as NodeJS.ReadStream,
    output as unknown as NodeJS.WriteStream,
  );
  return { input, output, ...terminal };
}

describe('openTerminal(input, output)', () => {
  it('gives a line an answer, keeps what was typed ahead, and nothing once it is closed', async () => {
    const { input, output, ask, close } = open();
    input.write('Ada Holm\n2024\n');
    expect(await ask('Who? ')).toBe('Ada Holm');
    expect(await ask('When? ')).toBe('2024');
    input.end();
    expect(await ask('Where? ')).toBeUndefined();
    expect(String(output.read())).toContain('Who? ');
    close();
  });
});
