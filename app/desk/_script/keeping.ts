/** What was typed and not saved is kept in this tab when one steps to another figure, and put back when one returns. */
export function startKeeping(): void {
  const form = document.querySelector<HTMLFormElement>('#figure-form');
  const id = form?.dataset.figure;
  if (!form || id === undefined) return;
  const key = `desk-unsaved-${id}`;
  const isKept = new URLSearchParams(location.search).has('kept');
  const saved = textOf(form);
  if (!isKept) putBack(form, sessionStorage.getItem(key));
  let isSent = false;
  form.addEventListener('submit', () => {
    isSent = true;
    sessionStorage.removeItem(key);
  });
  addEventListener('pagehide', () => {
    const text = textOf(form);
    if (isSent) return;
    if (text === saved) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  });
}

const HIDDEN = new Set(['slug', 'mark', 'figure']);

function textOf(form: HTMLFormElement): string {
  const pairs = [...new FormData(form)].filter(([name]) => !name.startsWith('$') && !HIDDEN.has(name));
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
    else if (!HIDDEN.has(control.name) && !control.name.startsWith('$'))
      control.value = left.get(control.name)?.shift() ?? control.value;
  }
  const note = document.createElement('p');
  note.className = 'unsaved';
  note.textContent = 'What you had typed here is back; it is not saved yet.';
  form.prepend(note);
}
