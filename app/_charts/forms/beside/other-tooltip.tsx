import { VERDICT_WORDS } from '../../../../lib/words/labels.ts';
import { SILENT } from '../../marks/silent.ts';
import type { OtherMark } from './other-mark.ts';

/** What the link of another source's mark says to screen readers, for the eye. */
export function OtherTooltip({ other, letter }: { other: OtherMark; letter: string | undefined }) {
  return (
    <div className="chart-tooltip" data-note={letter} {...SILENT}>
      <p className="chart-tooltip-label">{other.label}</p>
      <p className="chart-tooltip-value">{other.valueLabel}</p>
      <p>{other.converted ?? `As printed there: “${other.printed}”`}</p>
      <p>Set beside the article: {VERDICT_WORDS[other.verdict]}</p>
    </div>
  );
}
