/** Brings the figure at hand into view in the text, and a figure's form to where something is wrong. */
export function startPlaces(): void {
  const mark = document.querySelector('.figure-mark[aria-current]');
  const pane = document.querySelector<HTMLElement>('.bench-text');
  if (mark && pane) {
    const box = mark.getBoundingClientRect();
    const frame = pane.getBoundingClientRect();
    if (pane.scrollHeight > pane.clientHeight) pane.scrollTop += box.top - frame.top - frame.height / 3;
  }
  document.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  sayAgain();
}

/** What a page says as it comes is read aloud only where it changes. */
function sayAgain(): void {
  const left = document.querySelector('#left');
  if (!left) return;
  const words = left.textContent ?? '';
  const copy = document.createElement('span');
  copy.className = 'visually-hidden';
  setTimeout(() => {
    copy.textContent = words.trim();
    left.append(copy);
    setTimeout(() => copy.remove(), 1000);
  }, 200);
}
