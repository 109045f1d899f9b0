import { readEnv } from '../../../../lib/env.ts';
import { listReportLinks, type Reported, toReportText } from '../../../../lib/words/report-link.ts';
import { CopyText } from '../../../_figure/copy-text.tsx';

/** How a mistake is reported: by the ways that are set; where none is, as a filled-in text to copy, which says so. */
export function ReportMistake({ reported }: { reported: Reported }) {
  const links = listReportLinks(readEnv(process.env), reported);
  return (
    <section className="report-mistake" aria-labelledby="report">
      <h2 id="report">Report a mistake</h2>
      <p>
        The claim, its address, its place and the data version are filled in; add what is wrong, and how you
        know. A correction stays readable here, with its reason.
      </p>
      {links.length === 0 ? (
        <>
          <p>
            Whoever runs this copy of the site has set no address for reports: copy this text, and send it to
            them.
          </p>
          <CopyText name="Report" label="Copy the report" text={toReportText(reported)} />
        </>
      ) : (
        <ul>
          {links.map(({ href, by }) => (
            <li key={by}>
              <a href={href}>{by === 'issue' ? 'Open an issue' : 'Write an e-mail'}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
