import type { ReportLink } from '../../../../lib/words/report-link.ts';

/** The prefilled ways to report a mistake; nothing where none is configured. */
export function ReportMistake({ links }: { links: readonly ReportLink[] }) {
  if (links.length === 0) return null;
  return (
    <section className="report-mistake" aria-labelledby="report">
      <h2 id="report">Report a mistake</h2>
      <p>
        The claim, its address and the data version are filled in; tell us what is wrong, and how you know. A
        correction stays readable here, with its reason.
      </p>
      <ul>
        {links.map(({ href, by }) => (
          <li key={by}>
            <a href={href}>{by === 'issue' ? 'Open an issue' : 'Write an e-mail'}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
