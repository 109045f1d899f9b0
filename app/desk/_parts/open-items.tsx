import type { Draft } from '../../../lib/draft/draft.ts';
import type { SeedProblem } from '../../../seed/files/seed-problems.ts';

type Props = { slug: string; draft: Draft; problems: readonly SeedProblem[] };

/** What keeps a draft from being published, each with the page on which it is mended. */
export function OpenItems({ slug, draft, problems }: Props) {
  return (
    <section aria-labelledby="open-title">
      <h2 id="open-title">Not to be published yet</h2>
      <p>
        {problems.length === 1 ? 'One thing is' : `${problems.length} things are`} open. Nothing of the draft
        is public before all are mended.
      </p>
      <ul className="plain">
        {problems.slice(0, 100).map((problem) => (
          <li key={`${problem.line} ${problem.field} ${problem.found}`}>
            <a href={`/desk/${slug}${pageOf(problem, draft)}`}>{problem.field || problem.file}</a>:{' '}
            {problem.found}.{' '}
            <span className="soft">Right would be {problem.right.split('\n').join(' ')}.</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function pageOf({ field }: SeedProblem, draft: Draft): string {
  const index = /^figures\[(\d+)\]/.exec(field)?.[1];
  const figure = index === undefined ? undefined : draft.figures[Number(index)];
  if (figure) return `?figure=${figure.id}`;
  const metric = /^metrics\[(\d+)\]/.exec(field)?.[1];
  const slug = metric === undefined ? undefined : draft.metrics?.[Number(metric)]?.slug;
  const user = slug && draft.figures.find((each) => each.metric === slug);
  if (user) return `?figure=${user.id}`;
  if (field.startsWith('findings')) return '/findings';
  if (field.startsWith('checks')) return '/checks';
  return '/article';
}
