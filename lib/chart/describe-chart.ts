import type { Drawn } from './chart.ts';

/** All that a chart draws, in words: the finding, then each mark or relation. */
export function describeChart(title: string, drawn: Drawn): string {
  if (drawn.form === 'relations') {
    const parts = drawn.groups.map(
      (group) => `${group.name}: ${group.edges.map((e) => `${e.from} to ${e.to}`).join('; ')}`,
    );
    return `${title} ${parts.join('. ')}.`;
  }
  const stated = drawn.marks.map((mark) => `${mark.label}, ${mark.valueLabel}`).join('; ');
  const others =
    drawn.form === 'beside'
      ? drawn.others.map((other) => `${other.label}, ${other.valueLabel}`).join('; ')
      : '';
  return `${title} In ${drawn.unit}. ${stated}.${others === '' ? '' : ` Other sources: ${others}.`}`;
}
