import { SITE_NAME } from '../../lib/words/site-name.ts';

const PAGES = [
  { href: '/metrics', label: 'Metrics' },
  { href: '/claims', label: 'Claims' },
  { href: '/countries', label: 'Countries' },
  { href: '/sources', label: 'Sources' },
  { href: '/method', label: 'Method' },
] as const;

/** The name of the site and its pages, on top of every page. */
export function Masthead() {
  return (
    <header className="masthead">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <div className="page masthead-row">
        <a className="masthead-name" href="/">
          {SITE_NAME}
        </a>
        <nav aria-label="Pages">
          <ul>
            {PAGES.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
