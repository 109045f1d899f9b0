import { changePage } from './change-page.ts';
import { keepTop, topOf } from './scroll-memory.ts';

/** What is set on a link that leads to another state of the same page. */
const SAME_PAGE = 'a[data-same-page]';

let shown = addressOf(location);
let asked = new AbortController();
/** What the reader has typed into since. */
let typed = new WeakSet<EventTarget>();

/** Follows links between the states of one page, and the browser's way back among them, without leaving the page. */
export function startFollowing(): void {
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(SAME_PAGE);
    if (link === null || !isPlain(event)) return;
    event.preventDefault();
    follow(link.href);
  });
  document.addEventListener('input', ({ target }) => {
    if (target !== null) typed.add(target);
  });
  window.addEventListener('popstate', ({ state }) => {
    const address = addressOf(location);
    if (address === shown) stay();
    else show(address, () => window.scrollTo(0, topOf(state)));
  });
}

/** Shows another state of this page under its own address; the reader stays where they are. */
export function follow(href: string): void {
  const address = addressOf(new URL(href, location.href));
  keepTop();
  show(address, (found, isOther) => {
    if (isOther) history.pushState(null, '', found);
  });
}

/** Back to what is shown already, or to a part of it: whatever was under way is not wanted any more. */
function stay(): void {
  asked.abort();
  delete document.documentElement.dataset.busy;
}

/** What can't be shown in this page is gone to as any other page is. */
async function show(address: string, onShown: (found: string, isOther: boolean) => void): Promise<void> {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  typed = new WeakSet();
  document.documentElement.dataset.busy = 'true';
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal });
    const html = await response.text();
    const found = addressOf(new URL(response.url));
    if (signal.aborted) return;
    if (!changePage(html, (field) => typed.has(field))) return location.assign(address);
    const isOther = found !== shown;
    shown = found;
    onShown(found, isOther);
    delete document.documentElement.dataset.busy;
    document.dispatchEvent(new Event('page-changed'));
  } catch {
    if (!signal.aborted) location.assign(address);
  }
}

/** Whether a click asks for nothing but to go there. */
function isPlain(event: MouseEvent): boolean {
  const { button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
  return button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey && !defaultPrevented;
}

function addressOf({ pathname, search }: Pick<URL, 'pathname' | 'search'>): string {
  return pathname + search;
}
