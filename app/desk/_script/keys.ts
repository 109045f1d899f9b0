const KEPT = 'desk-keys';

/** Single keys for what is done all the time. They can be turned off, and mean nothing where one types. */
export function startKeys(): void {
  const isOn = startSwitch();
  document.addEventListener('keydown', (event) => {
    if (!isOn() || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    if (act(event.key)) event.preventDefault();
  });
}

function act(key: string): boolean {
  if (key === 'j' || key === 'ArrowDown') return click('#next');
  if (key === 'k' || key === 'ArrowUp') return click('#previous');
  if (key === 'a') return click('#accept') || click('#save');
  if (key === 's') return click('#save');
  if (key === 'g') return click('#alike');
  if (key === 'u') return click('#undo');
  if (key === '/') return focus('#field-metric');
  if (key === '?') return showKeys();
  return /^[1-7]$/.test(key) && label(Number(key));
}

/** Labels that need nothing more decide at once; of the others the form is gone on with. */
function label(number: number): boolean {
  const form = document.querySelector<HTMLFormElement>('#figure-form');
  const radio = form?.querySelectorAll<HTMLInputElement>('input[name="disposition"]')[number - 1];
  if (!radio) return false;
  radio.checked = true;
  radio.dispatchEvent(new Event('change', { bubbles: true }));
  if (number >= 4) return click('#save');
  const empty = [...document.querySelectorAll<HTMLInputElement>('#field-metric, #field-description')].find(
    ({ value }) => value === '',
  );
  (empty ?? radio).focus();
  return true;
}

function click(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (!found || found.matches(':disabled')) return false;
  found.click();
  return true;
}

function focus(selector: string): boolean {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) return false;
  found.focus();
  found.select();
  return true;
}

function showKeys(): boolean {
  const details = document.querySelector<HTMLDetailsElement>('.desk-settings');
  if (!details) return false;
  details.open = !details.open;
  if (details.open) details.querySelector('summary')?.focus();
  details.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Arrow keys move between the labels where one of them has the focus, as browsers have it. */
function isTyping({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  return (
    !['radio', 'checkbox', 'submit', 'button'].includes(target.type) ||
    (target.type === 'radio' && key.startsWith('Arrow'))
  );
}

/** Gives whether keys are on; a browser remembers it. */
function startSwitch(): () => boolean {
  const box = document.querySelector<HTMLInputElement>('input[name="keys"]');
  const shown = box?.closest<HTMLElement>('[hidden]');
  if (!box || !shown) return () => false;
  shown.hidden = false;
  box.checked = localStorage.getItem(KEPT) !== 'off';
  box.addEventListener('change', () => localStorage.setItem(KEPT, box.checked ? 'on' : 'off'));
  return () => box.checked;
}
