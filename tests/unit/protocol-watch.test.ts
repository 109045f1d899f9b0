import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProtocolWatch } from '../../db/protocol-watch.ts';

function message(letter: string, body: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(5);
  head.write(letter);
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

const text = (...fields: string[]) => Buffer.from(`${fields.join('\0')}\0\0`);
const READY = message('Z', Buffer.from('I'));
const ROW = message('D', Buffer.alloc(300, 'Z'));
const STARTUP = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);
const FATAL = message(
  'E',
  text('SFATAL', 'VFATAL', 'C57P01', 'Mterminating connection due to administrator command'),
);

function started(): ProtocolWatch {
  const watch = new ProtocolWatch();
  watch.sent(STARTUP);
  watch.received(Buffer.concat([message('R', Buffer.alloc(4)), message('K', Buffer.alloc(8)), READY]));
  return watch;
}

describe('ProtocolWatch', () => {
  it('awaits the answer to a beginning, and is ready with it', () => {
    const watch = new ProtocolWatch();
    expect(watch.isAwaiting).toBe(false);
    watch.sent(STARTUP);
    expect([watch.isAwaiting, watch.isReady]).toEqual([true, false]);
    watch.received(READY);
    expect([watch.isAwaiting, watch.isReady]).toEqual([false, true]);
  });

  it('awaits one answer for each statement, also where several go out at once', () => {
    const watch = started();
    const statement = Buffer.concat([
      message('P', text('', 'select 1')),
      message('B'),
      message('E'),
      message('S'),
    ]);
    watch.sent(Buffer.concat([statement, statement]));
    watch.sent(message('Q', text('select 1')));
    for (const expected of [true, true, false]) {
      watch.received(Buffer.concat([ROW, READY]));
      expect(watch.isAwaiting).toBe(expected);
    }
  });

  it('awaits what a description says before the statement is sent', () => {
    const watch = started();
    watch.sent(Buffer.concat([message('P', text('', 'select $1')), message('D'), message('H')]));
    watch.received(message('t', Buffer.alloc(6)));
    expect(watch.isAwaiting).toBe(true);
    watch.sent(Buffer.concat([message('B'), message('E'), message('S')]));
    watch.received(READY);
    expect(watch.isAwaiting).toBe(false);
  });

  it('reads the same however the bytes are cut', () => {
    const bytes = Buffer.concat([
      ROW,
      READY,
      ROW,
      message('E', text('SERROR', 'VERROR', 'C42P01', 'M')),
      READY,
      ROW,
      FATAL,
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(bytes.length)), (cuts) => {
        const watch = started();
        watch.sent(Buffer.concat([message('S'), message('S'), message('S')]));
        const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        for (const [index, place] of places.entries())
          if (index > 0) watch.received(bytes.subarray(places[index - 1], place));
        expect(watch.isAwaiting).toBe(true);
        expect(watch.fatal).toEqual({
          code: '57P01',
          message: 'terminating connection due to administrator command',
        });
        watch.received(READY);
        expect(watch.isAwaiting).toBe(false);
      }),
    );
  });

  it('knows a request to cancel, which is answered by the end of the connection', () => {
    const watch = new ProtocolWatch();
    watch.sent(Buffer.from([0, 0, 0, 16, 4, 210, 22, 46, 0, 0, 0, 1, 0, 0, 0, 2]));
    expect([watch.isCancelRequest, watch.isAwaiting]).toEqual([true, true]);
  });

  it('awaits nothing after a goodbye', () => {
    const watch = started();
    watch.sent(message('X'));
    expect(watch.isAwaiting).toBe(false);
  });
});
