import { EXPLORER_VIEWS, VIEW_PARAMETER } from '../../lib/filter/explorer-view.ts';
import { type ClaimFilter, FACETS } from '../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../lib/filter/urls.ts';
import { follow } from './follow.ts';

const FORM = '.filter-form';
const TAKE_OFF = '.chosen-link';

/**
 * Applies each choice of the explorer's form as it is made: the page follows the form and the focus stays on what was
 * changed. An open list closes by Escape, which leaves the focus on its name, or by a press beside it.
 */
export function startChoices(): void {
  document.addEventListener('submit', (event) => {
    const form = formOf(event.target);
    if (form === null) return;
    event.preventDefault();
    follow(addressOf(form));
  });
  document.addEventListener('change', ({ target }) => {
    const form = formOf(target);
    if (form !== null && (target as HTMLInputElement).name !== '') follow(addressOf(form));
  });
  document.addEventListener('page-changed', () => {
    const form = document.querySelector<HTMLFormElement>(FORM);
    if (form === null) return;
    followAddress(form);
    keepFocus(form);
  });
  startClosing();
}

const formOf = (target: EventTarget | null): HTMLFormElement | null =>
  (target as Element).closest<HTMLFormElement>(FORM);

/** What the form asks for, as the address that readers share has it. */
function addressOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  const all = (name: string) =>
    data
      .getAll(name)
      .map(String)
      .filter((value) => value !== '');
  const one = (name: string) => all(name)[0];
  const limit = one('limit');
  const asked = Object.fromEntries([
    ...FACETS.map((facet) => [facet, all(facet)]),
    ['q', (one('q') ?? '').replace(/\s+/g, ' ').trim()],
    ['sort', one('sort')],
    ['limit', limit === undefined ? null : Number(limit)],
  ]) as Partial<ClaimFilter>;
  return explorerUrl(
    asked,
    EXPLORER_VIEWS.find((view) => view === one(VIEW_PARAMETER)),
  );
}

/** A control that a reader has touched keeps its own state in the browser: it is set to what the page says. */
function followAddress(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = input.defaultChecked;
    else if (input.name === 'q' && input !== document.activeElement) input.value = input.defaultValue;
  }
  for (const select of form.querySelectorAll('select')) select.value = select.dataset.chosen ?? '';
}

/** What was taken off is gone, and the focus with it: it goes on to the first of the lists. */
function keepFocus(form: HTMLFormElement): void {
  if (!hadTakenOff) return;
  hadTakenOff = false;
  if (document.activeElement === document.body)
    form.querySelector<HTMLElement>(`${TAKE_OFF}, summary`)?.focus();
}

let hadTakenOff = false;

function startClosing(): void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>(`${FORM} details[open]`);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    for (const list of open()) {
      if (list.contains(document.activeElement)) list.querySelector('summary')?.focus();
      list.open = false;
    }
  });
  document.addEventListener('pointerdown', ({ target }) => {
    for (const list of open()) if (!list.contains(target as Node)) list.open = false;
  });
  document.addEventListener('click', ({ target }) => {
    hadTakenOff = (target as Element).closest(TAKE_OFF) !== null;
  });
}
