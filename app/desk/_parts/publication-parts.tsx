import type { Publication } from '../../../seed/editing/publish-draft.ts';
import { publishFromDesk } from '../_actions/publish-actions.ts';
import { Difference } from './difference.tsx';
import { FormKeys } from './form-keys.tsx';

type Props = { slug: string; mark: string; publication: Publication };

/** What publishing changes: claims as readers get them, and every file; then the button. */
export function PublicationParts({ slug, mark, publication }: Props) {
  const { article, files, unchecked } = publication;
  return (
    <>
      <section aria-labelledby="readers-title">
        <h2 id="readers-title">What readers get</h2>
        <p>
          {article.claims.length} {article.claims.length === 1 ? 'claim' : 'claims'}, each found in the text.{' '}
          {unchecked.length > 0 &&
            `${unchecked.length} of them without a check: they are published, and shown, as unchecked.`}
        </p>
        <div className="table-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">As printed</th>
                <th scope="col">Description</th>
                <th scope="col">Metric</th>
              </tr>
            </thead>
            <tbody>
              {article.claims.map(({ id, as_printed, description, metric }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={`/desk/${slug}?figure=${id}`}>{as_printed}</a>
                    {unchecked.includes(id) && <small> unchecked</small>}
                  </th>
                  <td>{description}</td>
                  <td>{metric}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section aria-labelledby="files-title">
        <h2 id="files-title">Files</h2>
        {files.map(({ name, before, after }) => (
          <Difference key={name} name={name} before={before} after={after} />
        ))}
      </section>
      <form action={publishFromDesk}>
        <FormKeys slug={slug} mark={mark} />
        <p className="figure-buttons">
          <button type="submit" className="first" id="publish">
            Publish
          </button>
          <span className="soft small">
            The article and its claims show on the site at once; git keeps the files.
          </span>
        </p>
      </form>
    </>
  );
}
