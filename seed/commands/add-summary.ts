import type { Draft } from '../../lib/draft/draft.ts';
import { COUNTRY_CODE } from '../../lib/model/entity.ts';
import { formatCount } from '../../lib/words/format.ts';
import type { Added } from '../editing/add-article.ts';

const CLAIMS = new Set(['claim', 'soft', 'relation']);

/** What was found, in three lines: figures by what they are proposed as, names linked, and what comes next. */
export function formatAdded({ slug, draft, asked }: Added, file: string, text: string): string {
  const { figures, metrics = [] } = draft;
  const counted = (wanted: (disposition: string) => boolean) =>
    figures.filter(({ disposition }) => wanted(disposition)).length;
  const claims = counted((one) => CLAIMS.has(one));
  const background = counted((one) => one === 'context');
  const vague = counted((one) => one === 'vague');
  const noise = counted((one) => one === 'noise');
  const parts = [
    `${claims} proposed as claims`,
    `${background} background`,
    ...(vague > 0 ? [`${vague} too vague`] : []),
    `${noise} not the story’s`,
  ];
  return [
    `${file} (the text is kept as ${text})`,
    `${formatCount(figures.length, 'figure')}: ${parts.join(', ')}; ${formatCount(countCountries(draft), 'country', 'countries')} linked, ${formatCount(metrics.length, 'new metric')} proposed.`,
    ...(figures.length === 0 ? ['No figure was found: is it the article’s text?'] : []),
    ...(asked.length > 0 ? [`Still to say at its head: ${asked.join(', ')}.`] : []),
    `Next: npm run desk, or edit the file; npm run check says what is left; npm run publish -- ${slug}`,
  ].join('\n');
}

const countCountries = ({ figures }: Draft): number =>
  figures.reduce(
    (sum, { entities = [] }) => sum + entities.filter(({ entity }) => COUNTRY_CODE.test(entity)).length,
    0,
  );
