'use client';

import type { FormEvent, KeyboardEvent } from 'react';

/** Narrows a long list to the choices that hold what is typed; it sends nothing, and works by script alone. */
export function FindChoice({ label }: { label: string }) {
  return (
    <input
      type="search"
      className="facet-find"
      aria-label={label}
      placeholder="Find"
      autoComplete="off"
      onInput={narrow}
      onKeyDown={keep}
    />
  );
}

function narrow({ currentTarget }: FormEvent<HTMLInputElement>) {
  const typed = currentTarget.value.trim().toLowerCase();
  const choices = currentTarget.closest('fieldset')?.querySelectorAll<HTMLElement>('.facet-list li') ?? [];
  for (const choice of choices)
    choice.hidden = !(choice.querySelector('.facet-name')?.textContent ?? '').toLowerCase().includes(typed);
}

/** Enter would send the form. */
function keep(event: KeyboardEvent) {
  if (event.key === 'Enter') event.preventDefault();
}
