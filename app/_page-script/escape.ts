const OPEN = '.take-away > details[open]';

/** Has Escape close what is open under a figure: the part that holds the focus, which stays on its name, or else all. */
export function startEscape(): void {
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    const focused = document.activeElement?.closest<HTMLDetailsElement>(OPEN);
    focused?.querySelector('summary')?.focus();
    for (const part of focused ? [focused] : document.querySelectorAll<HTMLDetailsElement>(OPEN))
      part.open = false;
  });
}
