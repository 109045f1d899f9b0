/** One request a page, however many charts it has. */
const inFlight = new Map<string, Promise<Document>>();

/**
 * Puts the server's drawings where a page came without its HTML, as after a click on a link that Next follows itself:
 * they stand in the HTML of the same address. Rejects where they can't be had.
 */
export async function fetchDrawings(frame: HTMLElement): Promise<void> {
  const places = [...frame.querySelectorAll<HTMLElement>('[data-drawing]')];
  const page = await fetchPageOnce(`${location.pathname}${location.search}`);
  for (const place of places) {
    const drawn = page.querySelector(`[data-drawing="${CSS.escape(place.dataset.drawing ?? '')}"] > svg`);
    if (drawn === null) throw new Error('The page has other drawings by now.');
    place.replaceChildren(document.importNode(drawn, true));
  }
}

/** Whether a chart has its place in the page, and no drawing in it. */
export function lacksDrawings(frame: HTMLElement): boolean {
  return (
    frame.querySelector('[data-drawing]') !== null && frame.querySelector('[data-drawing] > svg') === null
  );
}

function fetchPageOnce(address: string): Promise<Document> {
  const found = inFlight.get(address) ?? fetchPage(address);
  inFlight.set(address, found);
  found.finally(() => inFlight.delete(address)).catch(() => undefined);
  return found;
}

async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
