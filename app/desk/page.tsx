import { listDrafts } from '../../seed/editing/draft-file.ts';
import { readPublished } from './_draft/read-published.ts';
import { DraftList } from './_parts/draft-list.tsx';
import { NewArticleForm } from './_parts/new-article-form.tsx';
import { getKeptForm } from './_step/kept-forms.ts';
import { requireDesk } from './_step/require-desk.ts';

/** Where an editor begins: drafts to go on with, a new article, and what is published. */
export default async function DeskPage({
  searchParams,
}: {
  searchParams: Promise<{ kept?: string; published?: string }>;
}) {
  const { seedDir } = await requireDesk();
  const { kept, published: fresh } = await searchParams;
  const [drafts, published] = await Promise.all([listDrafts(seedDir), readPublished(seedDir)]);
  return (
    <div className="desk-home">
      <header className="desk-head">
        <h1>Desk</h1>
        <nav aria-label="Site">
          <a href="/">The site as readers see it</a>
        </nav>
      </header>
      {fresh && published.some(({ slug }) => slug === fresh) && (
        <p className="notice" role="status">
          Published and loaded:{' '}
          <a href={`/sources/${fresh}`}>{published.find(({ slug }) => slug === fresh)?.title}</a>.
        </p>
      )}
      <NewArticleForm kept={getKeptForm(kept)} />
      <DraftList drafts={drafts} />
      <section aria-labelledby="published-title">
        <h2 id="published-title">Published</h2>
        {published.length === 0 && <p>No article is published yet.</p>}
        <ul className="plain">
          {published.map(({ slug, title, claims }) => (
            <li key={slug}>
              <a href={`/desk/published/${slug}`}>{title}</a>{' '}
              <small>
                {claims} {claims === 1 ? 'claim' : 'claims'} · <a href={`/sources/${slug}`}>its page</a>
              </small>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
