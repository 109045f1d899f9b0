/** One small text link under a figure; a page of ours stays in sight, pictures and data stand together under their word. */
export type FigureLink = { href: string; label: string; kind?: 'page' | 'Picture' | 'Data' };

/** The quiet line under a figure or a finding in words; links of one kind stand together under their word. */
export function FigureLinks({ links }: { links: readonly FigureLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="figure-links">
      {groupByKind(links).map(({ word, own }) => (
        <li key={own[0]?.label} className="figure-links-group">
          {word !== undefined && <span className="figure-links-word">{word}</span>}
          {own.map(({ href, label }) => (
            <a key={label} href={href}>
              {label}
            </a>
          ))}
        </li>
      ))}
    </ul>
  );
}

type Group = { word: string | undefined; own: FigureLink[] };

function groupByKind(links: readonly FigureLink[]): Group[] {
  const groups: Group[] = [];
  for (const link of links) {
    const word = link.kind === 'page' ? undefined : link.kind;
    const last = groups.at(-1);
    if (word !== undefined && last?.word === word) last.own.push(link);
    else groups.push({ word, own: [link] });
  }
  return groups;
}
