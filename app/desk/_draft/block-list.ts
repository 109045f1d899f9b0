/** Numbers of blocks in a line: [3, 4, 5, 9] is “3-5, 9”. */
export function writeBlocks(blocks: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last && last[1] + 1 === block) last[1] = block;
    else runs.push([block, block]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** The numbers of such a line, undefined where it is none. */
export function readBlocks(line: string): number[] | undefined {
  const parts = line.split(/[\s,;]+/).filter((part) => part !== '');
  const blocks: number[] = [];
  for (const part of parts) {
    const [, from, to] = /^(\d{1,5})(?:[-–](\d{1,5}))?$/.exec(part) ?? [];
    if (from === undefined) return undefined;
    for (let block = Number(from); block <= Number(to ?? from); block += 1) blocks.push(block);
  }
  return blocks;
}
