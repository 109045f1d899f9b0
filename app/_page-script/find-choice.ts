const FIELD = '.facet-find';

/** Narrows a long list to the choices that hold what is typed; it sends nothing. */
export function startFinding(): void {
  document.addEventListener('input', ({ target }) => {
    if (isField(target)) narrow(target);
  });
  // Choices that came with another state of the page are all shown.
  document.addEventListener('page-changed', () => {
    for (const field of document.querySelectorAll<HTMLInputElement>(FIELD)) narrow(field);
  });
  // Enter would send the form.
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && isField(event.target)) event.preventDefault();
  });
}

const isField = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.matches(FIELD);

function narrow(field: HTMLInputElement): void {
  const typed = field.value.trim().toLowerCase();
  const choices = field.closest('fieldset')?.querySelectorAll<HTMLElement>('.facet-list li') ?? [];
  for (const choice of choices)
    choice.hidden = !(choice.querySelector('.facet-name')?.textContent ?? '').toLowerCase().includes(typed);
}
