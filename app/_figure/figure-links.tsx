/** One small text link under a figure. */
export type FigureLink = { href: string; label: string };

/** Links to pages of ours and to files, each whole on its line. */
export function FigureLinks({ links }: { links: readonly FigureLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="figure-links">
      {links.map(({ href, label }) => (
        <li key={label}>
          <a href={href}>{label}</a>
        </li>
      ))}
    </ul>
  );
}
