import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSilence } from '../../db/silence-watch.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watched() {
  const socket = {
    bytesRead: 0,
    readableLength: 0,
    destroyed: false,
    destroy: vi.fn(() => {
      socket.destroyed = true;
    }),
  };
  const world = { isAwaiting: true };
  const noteWrite = watchSilence(socket as never, { limitMs: 1000, isAwaiting: () => world.isAwaiting });
  return { socket, world, noteWrite };
}

describe('watchSilence(socket)', () => {
  it('gives a connection up on which something is awaited and nothing comes', () => {
    const { socket, noteWrite } = watched();
    noteWrite();
    vi.advanceTimersByTime(999);
    expect(socket.destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(socket.destroy).toHaveBeenCalledWith(expect.objectContaining({ code: 'DATABASE_SILENT' }));
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves one alone on which a little comes now and then', () => {
    const { socket, noteWrite } = watched();
    noteWrite();
    for (let round = 0; round < 50; round += 1) {
      vi.advanceTimersByTime(900);
      socket.bytesRead += 1;
    }
    expect(socket.destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1100);
    expect(socket.destroy).toHaveBeenCalledTimes(1);
  });

  it('leaves one alone whose bytes nobody took yet, as where a reader is slow', () => {
    const { socket, noteWrite } = watched();
    noteWrite();
    socket.readableLength = 1;
    vi.advanceTimersByTime(60_000);
    expect(socket.destroy).not.toHaveBeenCalled();
  });

  it('keeps no timer where nothing is awaited, and starts anew with the next write', () => {
    const { socket, world, noteWrite } = watched();
    noteWrite();
    world.isAwaiting = false;
    vi.advanceTimersByTime(100);
    expect(vi.getTimerCount()).toBe(0);
    world.isAwaiting = true;
    noteWrite();
    vi.advanceTimersByTime(900);
    expect(socket.destroy).not.toHaveBeenCalled();
    vi.advanceTimersByTime(100);
    expect(socket.destroy).toHaveBeenCalledTimes(1);
  });
});
