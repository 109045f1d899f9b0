/** What was typed and not saved is kept in this tab when its page is left, and put back when one returns. */
export function startKeeping(): void {
  const isKept = new URLSearchParams(location.search).has('kept');
  const sent = sessionStorage.getItem(SENT);
  sessionStorage.removeItem(SENT);
  for (const form of document.querySelectorAll<HTMLFormElement>('main form')) {
    const key = `desk-unsaved-${form.dataset.figure ?? `${location.pathname} ${namesOf(form)}`}`;
    // A form that was refused comes back with what was typed by itself.
    if (namesOf(form) !== '') keep(form, key, !(isKept && sent === key));
  }
}

const SENT = 'desk-sent';

function keep(form: HTMLFormElement, key: string, mayPutBack: boolean): void {
  const saved = textOf(form);
  if (mayPutBack) putBack(form, sessionStorage.getItem(key));
  let isSent = false;
  form.addEventListener('submit', () => {
    isSent = true;
    sessionStorage.removeItem(key);
    sessionStorage.setItem(SENT, key);
  });
  addEventListener('pagehide', () => {
    const text = textOf(form);
    if (isSent) return;
    if (text === saved) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  });
}

/** Of the fields that are typed in; a form of buttons alone has none. */
function namesOf(form: HTMLFormElement): string {
  const typed = form.querySelectorAll<HTMLInputElement>(
    'input:not([type="hidden"], [type="file"]), textarea, select',
  );
  return [...new Set([...typed].map(({ name }) => name))].join(' ');
}

const HIDDEN = new Set(['slug', 'mark', 'figure']);

function textOf(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].filter(
    ([name, value]) => typeof value === 'string' && !name.startsWith('$') && !HIDDEN.has(name),
  );
  return JSON.stringify(pairs);
}

function putBack(form: HTMLFormElement, text: string | null): void {
  if (text === null || text === textOf(form)) return;
  const left = new Map<string, string[]>();
  for (const [name, value] of JSON.parse(text) as [string, string][])
    left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of form.elements) {
    if (
      !(
        control instanceof HTMLInputElement ||
        control instanceof HTMLTextAreaElement ||
        control instanceof HTMLSelectElement
      )
    )
      continue;
    if (control instanceof HTMLInputElement && control.type === 'radio')
      control.checked = left.get(control.name)?.[0] === control.value;
    else if (control instanceof HTMLInputElement && control.type === 'checkbox')
      control.checked = left.get(control.name)?.includes(control.value) ?? false;
    else if (control instanceof HTMLInputElement && control.type === 'file') continue;
    else if (!HIDDEN.has(control.name) && !control.name.startsWith('$'))
      control.value = left.get(control.name)?.shift() ?? control.value;
  }
  const note = document.createElement('p');
  note.className = 'unsaved';
  note.textContent = 'What you had typed here is back; it is not saved yet.';
  form.prepend(note);
}
