import { Idiomorph } from 'idiomorph';

/** What of a head speaks of its page alone. */
const ABOUT_PAGE = 'title, meta[name], meta[property], link[rel="canonical"], link[rel="alternate"]';
/** What is taken over whole: to look for what is alike in it costs more than it saves. */
const WHOLE = '.figure, .panels, .claim-table, .map-figure';

/** What only the reader writes to. */
const OWN = '.facet-find';

/**
 * Makes this document the other one: what is alike in their `<main>` stays as it is, with its focus and where it was
 * scrolled to; so does a field that `isTyped` is true for. False where they are of different builds or data, whose parts must
 * not meet; then nothing has changed.
 */
export function changePage(html: string, isTyped: (field: Element) => boolean): boolean {
  const other = new DOMParser().parseFromString(html, 'text/html');
  const [from, to] = [document, other].map((page) => page.querySelector('main'));
  if (!from || !to || versionOf(other) === undefined || versionOf(other) !== versionOf(document))
    return false;
  const focused = describeFocus();
  Idiomorph.morph(from, to, {
    restoreFocus: false,
    callbacks: {
      beforeNodeMorphed: (one, other) => morphs(one, other, isTyped),
      beforeAttributeUpdated: keepsOpen,
    },
  });
  changeHead(other);
  focused?.();
  return true;
}

/** By which build, of which data, a page was made. */
function versionOf(page: Document): string | undefined {
  return page.querySelector<HTMLElement>('script[data-version]')?.dataset.version;
}

function morphs(from: Node, to: Node, isTyped: (field: Element) => boolean): boolean {
  if (!(from instanceof Element) || !(to instanceof Element)) return true;
  if (from.matches(OWN) || isTyped(from)) return false;
  if (!from.matches(WHOLE)) return true;
  if (!from.isEqualNode(to)) takeWhole(from, to);
  return false;
}

function takeWhole(from: Element, to: Element): void {
  const wasOpen = listOpen(from);
  for (const { name } of [...from.attributes]) from.removeAttribute(name);
  for (const { name, value } of to.attributes) from.setAttribute(name, value);
  from.replaceChildren(...to.childNodes);
  for (const panel of from.querySelectorAll('details')) if (wasOpen.has(nameOf(panel))) panel.open = true;
}

const listOpen = (element: Element) =>
  new Set([...element.querySelectorAll<HTMLDetailsElement>('details[open]')].map(nameOf));

const nameOf = (panel: HTMLDetailsElement) => panel.querySelector('summary')?.textContent;

/** What a reader opened stays open, as while they choose from a list. */
function keepsOpen(name: string, element: Element): boolean {
  return !(name === 'open' && element instanceof HTMLDetailsElement);
}

function changeHead({ head, title }: Document): void {
  for (const each of document.head.querySelectorAll(ABOUT_PAGE)) each.remove();
  document.head.append(...head.querySelectorAll(ABOUT_PAGE));
  document.title = title;
}

/** Gives what puts the focus on the same choice or link as now: the element may stand for another by then, or be gone. */
function describeFocus(): (() => void) | undefined {
  const focused = document.activeElement;
  const isSame = toComparison(focused);
  if (isSame === undefined || focused === null) return undefined;
  const selector = focused.localName;
  return () => {
    const now = document.activeElement;
    if (now !== null && now !== document.body && isSame(now)) return;
    const found = [...document.querySelectorAll<HTMLElement>(`main ${selector}`)].find(isSame);
    found?.focus({ preventScroll: true });
  };
}

function toComparison(focused: Element | null): ((other: Element) => boolean) | undefined {
  if (focused instanceof HTMLInputElement || focused instanceof HTMLSelectElement) {
    const { name, value, id } = focused;
    return (other) =>
      other.id === id &&
      'value' in other &&
      (other as HTMLInputElement).name === name &&
      other.value === value;
  }
  if (focused instanceof HTMLAnchorElement) {
    const { className } = focused;
    const words = wordsOf(focused);
    return (other) => other.className === className && wordsOf(other) === words;
  }
  return undefined;
}

/** What a link says to who can't see it: an arrow for the order comes and goes. */
function wordsOf(link: Element): string | null {
  const copy = link.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  return copy.textContent;
}
