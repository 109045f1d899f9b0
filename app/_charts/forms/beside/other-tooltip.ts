import { VERDICT_WORDS } from '../../../../lib/words/labels.ts';
import type { TooltipWords } from '../../tooltip-words.ts';
import type { BesideData } from './beside-data.ts';
import { otherLetter } from './other-letter.ts';

/** What the links of other sources' marks say to screen readers, for the eye, by their letters. */
export function otherTooltips({ others }: BesideData): Record<string, TooltipWords> {
  return Object.fromEntries(
    others.map(({ label, valueLabel, converted, printed, verdict }, index) => [
      otherLetter(index),
      [
        label,
        valueLabel,
        converted ?? `As printed there: “${printed}”`,
        `Set beside the article: ${VERDICT_WORDS[verdict]}`,
      ],
    ]),
  );
}
