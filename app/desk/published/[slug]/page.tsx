import { notFound } from 'next/navigation';
import type { Claim } from '../../../../lib/model/claim.ts';
import { SLUG } from '../../../../lib/model/slug.ts';
import { readFullArticle } from '../../../../seed/editing/read-full-article.ts';
import { formatProblem } from '../../../../seed/files/seed-problems.ts';
import { writeClaimChange } from '../../_actions/claim-actions.ts';
import { readPublished } from '../../_draft/read-published.ts';
import { ClaimChangeForm } from '../../_parts/claim-change-form.tsx';
import { Difference } from '../../_parts/difference.tsx';
import { ProblemNotice } from '../../_parts/problem-notice.tsx';
import { getKeptForm } from '../../_step/kept-forms.ts';
import { getPlan, type KeptPlan } from '../../_step/kept-plans.ts';
import { requireDesk } from '../../_step/require-desk.ts';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ claim?: string; plan?: string; kept?: string; written?: string }>;
};

export const metadata = { title: 'Corrections' };

/** A published article: its claims, each of which can be corrected or withdrawn with a reason, and never changes silently. */
export default async function PublishedPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { claim: asked, plan: planKey, kept: key, written } = await searchParams;
  const { seedDir } = await requireDesk();
  if (!SLUG.test(slug) || !(await readPublished(seedDir)).some((each) => each.slug === slug)) notFound();
  const { article, problems } = await readFullArticle(seedDir, slug);
  const kept = getKeptForm(key);
  const plan = getPlan(planKey);
  return (
    <div className="desk-page">
      <header className="desk-head">
        <p className="desk-name">
          <a href="/desk">Desk</a>
        </p>
        <h1>{article?.article.title ?? slug}</h1>
        <nav aria-label="Site">
          <a href={`/sources/${slug}`}>Its page</a>
          <a href="/corrections">Corrections as readers see them</a>
        </nav>
        <p className="desk-left" role="status">
          {written && 'Written and loaded.'}
        </p>
      </header>
      {kept?.message && !kept.fields.claim && <ProblemNotice kept={kept} />}
      {plan && plan.slug === slug && <Planned slug={slug} planKey={planKey ?? ''} kept={plan} />}
      {problems.length > 0 && (
        <ul className="problem">
          {problems.map((problem) => (
            <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
          ))}
        </ul>
      )}
      <section aria-labelledby="claims-title">
        <h2 id="claims-title">Claims</h2>
        <p>
          What readers may have quoted is corrected or withdrawn, with the reason and whose error it was; it
          is never changed silently or deleted.
        </p>
        {(article?.claims ?? []).map((claim) => (
          <ClaimEntry
            key={claim.id}
            slug={slug}
            claim={claim}
            isOpen={claim.id === asked && !plan}
            kept={kept?.fields.claim?.[0] === claim.id ? kept : undefined}
          />
        ))}
      </section>
    </div>
  );
}

type EntryProps = { slug: string; claim: Claim; isOpen: boolean; kept: ReturnType<typeof getKeptForm> };

function ClaimEntry({ slug, claim, isOpen, kept }: EntryProps) {
  return (
    <div className="claim-entry" id={claim.id}>
      <h3>
        {claim.as_printed}{' '}
        <small>
          {claim.id}
          {claim.withdrawn ? ', withdrawn' : ''}
        </small>
      </h3>
      <p>
        {claim.description} <a href={`/claims/${claim.id}`}>Its page</a>
        {!isOpen && !claim.withdrawn && (
          <>
            {' · '}
            <a href={`/desk/published/${slug}?claim=${claim.id}#${claim.id}`}>Correct or withdraw</a>
          </>
        )}
      </p>
      {isOpen && !claim.withdrawn && <ClaimChangeForm slug={slug} claim={claim} kept={kept} />}
    </div>
  );
}

function Planned({ slug, planKey, kept }: { slug: string; planKey: string; kept: KeptPlan }) {
  const { name, before, after, revisions } = kept.plan;
  return (
    <section className="planned" aria-labelledby="planned-title">
      <h2 id="planned-title">
        {kept.what} {kept.id}?
      </h2>
      <ul>
        {revisions.map(({ field, was, now }) => (
          <li key={field}>
            {field}: was {JSON.stringify(was)}, now {JSON.stringify(now)}
          </li>
        ))}
      </ul>
      <Difference name={name} before={before} after={after} />
      <form action={writeClaimChange}>
        <input type="hidden" name="slug" value={slug} />
        <input type="hidden" name="plan" value={planKey} />
        <p className="figure-buttons">
          <button type="submit" className="first">
            Write and load it
          </button>
          <a href={`/desk/published/${slug}?claim=${kept.id}`}>Leave it as it is</a>
        </p>
      </form>
    </section>
  );
}
