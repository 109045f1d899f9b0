const LINK = 'a[data-bibliography]';
const TEXTS = ['apa', 'bibtex', 'ris'];

/** Fetches the texts of a bibliography into place once what holds its link is opened; where they don't come, the link stays. */
export function startBibliographies(): void {
  document.addEventListener('toggle', ({ target }) => open(target), { capture: true });
  // What was opened before this ran.
  for (const part of document.querySelectorAll('details[open]')) open(part);
}

function open(part: EventTarget | null): void {
  if (!(part instanceof HTMLDetailsElement) || !part.open) return;
  const link = part.querySelector<HTMLAnchorElement>(`${LINK}:not([data-asked])`);
  if (link === null) return;
  link.dataset.asked = 'true';
  fetchTexts(link.href).then(
    (texts) => link.closest('p')?.after(...texts),
    () => delete link.dataset.asked,
  );
}

/** The texts as the page of the bibliography shows them. Rejects where it can't be had, or lacks one of them. */
async function fetchTexts(address: string): Promise<Node[]> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return TEXTS.map((name) => {
    const text = page.querySelector(`[data-cite="${name}"]`);
    if (text === null) throw new Error(`${address} has no ${name}`);
    return document.importNode(text, true);
  });
}
