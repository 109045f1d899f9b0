/** The help of the field at hand stands in one line beneath the form, so that nothing moves while one steps through it. */
export function startHelp(): void {
  const pane = document.querySelector('.bench-form');
  if (!pane) return;
  const line = document.createElement('p');
  line.className = 'help-line';
  // The field itself is described by the same words.
  line.setAttribute('aria-hidden', 'true');
  pane.append(line);
  pane.addEventListener('focusin', ({ target }) => {
    const ids = (target as Element).getAttribute('aria-describedby')?.split(' ') ?? [];
    const help = ids
      .filter((id) => id.startsWith('help-'))
      .map((id) => document.getElementById(id)?.textContent ?? '');
    line.textContent = help.join(' ');
  });
}
