import { CitationFiles } from './citation-files.tsx';

/**
 * The link to a bibliography's own page. Most readers never ask for it: where a script runs, its texts are fetched into
 * place once the `<details>` around it is open.
 */
export function FetchedBibliography({ href }: { href: string }) {
  return (
    <p className="cite-prose">
      <a href={href} data-bibliography>
        APA, BibTeX and RIS, as a page
      </a>
      . As files: <CitationFiles cite={href} />
    </p>
  );
}
