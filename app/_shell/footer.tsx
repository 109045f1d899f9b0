import { formatDate } from '../../lib/words/format.ts';
import { ThemeSwitch } from './theme-switch.tsx';

/** The version of the data and the licences, beneath every page. */
export function Footer({ state }: { state: { version: string; dated: string } | undefined }) {
  return (
    <footer className="footer">
      <div className="page">
        <p>
          {state === undefined ? (
            'No data are loaded yet.'
          ) : (
            <>
              Data version <span className="numeric">{state.version}</span>, dated {formatDate(state.dated)}.
            </>
          )}{' '}
          <a href="/claims.csv">All claims as CSV</a> · <a href="/claims.xlsx">for Excel</a> ·{' '}
          <a href="/claims.json">as JSON</a> · <a href="/data-dictionary">What each column means</a> ·{' '}
          <a href="/api">API</a> · <a href="/topics">Topics</a> · <a href="/method">How claims are read</a> ·{' '}
          <a href="/checks">Checks</a> · <a href="/corrections">Corrections</a>
        </p>
        <p>
          Our descriptions and the compilation are CC BY 4.0; the code is MIT. The articles and their words
          belong to their publishers.
        </p>
        <ThemeSwitch />
      </div>
    </footer>
  );
}
