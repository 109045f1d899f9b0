'use client';

import { useEffect } from 'react';

/** Has Escape close what is open under a figure: the part that holds the focus, which stays on its name, or else all. */
export function CloseOnEscape() {
  useEffect(() => {
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      const focused = document.activeElement?.closest<HTMLDetailsElement>('.take-away > details[open]');
      focused?.querySelector('summary')?.focus();
      const open = document.querySelectorAll<HTMLDetailsElement>('.take-away > details[open]');
      for (const part of focused ? [focused] : open) part.open = false;
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return null;
}
