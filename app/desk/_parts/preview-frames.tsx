import type { Draft } from '../../../lib/draft/draft.ts';
import { isClaimFigure } from '../../../lib/draft/open-items.ts';
import { openDraftPreview } from '../_actions/preview-actions.ts';
import { findPreview } from '../_step/kept-preview.ts';
import { FormKeys } from './form-keys.tsx';

type Props = { slug: string; mark: string; draft: Draft; page: 'findings' | 'publish' };

/** The charts as readers will see them, in frames of a site that shows the draft on this machine alone. */
export async function PreviewFrames({ slug, mark, draft, page }: Props) {
  const found = await findPreview(slug);
  const isOld = found !== undefined && found.mark !== mark;
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">As readers will see it</h2>
      <form action={openDraftPreview}>
        <FormKeys slug={slug} mark={mark} />
        <input type="hidden" name="page" value={page} />
        <p className="figure-buttons">
          <button type="submit">
            {found ? (isOld ? 'Show it as it is now' : 'Show it anew') : 'Show it'}
          </button>
          {!found && (
            <span className="soft small">
              It takes some seconds; nothing is loaded, and only this machine sees it.
            </span>
          )}
          {isOld && <span className="soft small">The draft has changed since.</span>}
        </p>
      </form>
      {found && (
        <Frames origin={found.preview.url} slug={slug} draft={draft} leftOut={found.preview.shown.leftOut} />
      )}
    </section>
  );
}

type FramesProps = { origin: string; slug: string; draft: Draft; leftOut: readonly string[] };

function Frames({ origin, slug, draft, leftOut }: FramesProps) {
  return (
    <>
      <p>
        <a href={`${origin}/sources/${slug}`} target="_blank" rel="noreferrer">
          The whole article in the preview
        </a>{' '}
        <small>in another tab</small>
        {leftOut.length > 0 && `; ${leftOut.length} claims lack something and are left out.`}
      </p>
      <div className="frames">
        {listEmbeds(draft).map(({ address, title }) => (
          <figure key={address}>
            <figcaption>{title}</figcaption>
            <iframe src={`${origin}${address}`} title={title} loading="lazy" />
          </figure>
        ))}
      </div>
    </>
  );
}

/** The findings in their order, else each metric that a claim is of. */
function listEmbeds({ findings = [], figures, metrics = [] }: Draft): { address: string; title: string }[] {
  if (findings.length > 0)
    return findings.map(({ slug, text }, index) => ({
      address: `/findings/${slug}/embed`,
      title: `${index + 1}. ${text?.title ?? slug}`,
    }));
  const measured = new Set(figures.filter(isClaimFigure).flatMap(({ metric }) => metric ?? []));
  return [...measured].map((slug) => ({
    address: `/metrics/${slug}/embed`,
    title: metrics.find((metric) => metric.slug === slug)?.name ?? slug,
  }));
}
