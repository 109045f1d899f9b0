import type { SvgNode } from './svg-tree.ts';

const round = (value: number) => Math.round(value * 10_000) / 10_000;

/** An inner `<svg>` as a group that stands where it stood, and how much it enlarges: programs show inner boxes as objects that can’t be edited. */
export function unboxed({ attributes, children }: SvgNode): { group: SvgNode; scale: number } {
  const { x = '0', y = '0', width, height, viewBox, overflow, ...kept } = attributes;
  const [left = 0, top = 0, innerWidth = 0, innerHeight = 0] = (viewBox ?? '').split(' ').map(Number);
  const [across, down] = [Number(width) / innerWidth, Number(height) / innerHeight];
  const scale = innerWidth > 0 && Number.isFinite(across + down) ? Math.min(across, down) : 1;
  const [right, low] = [Number(x) - left * scale, Number(y) - top * scale].map(round);
  const moved = [
    ...(right === 0 && low === 0 ? [] : [`translate(${right},${low})`]),
    ...(scale === 1 ? [] : [`scale(${round(scale)})`]),
  ];
  const group = {
    name: 'g',
    attributes: { ...kept, ...(moved.length > 0 && { transform: moved.join('') }) },
    children,
  };
  return { group, scale };
}
