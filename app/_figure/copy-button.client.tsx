'use client';

import { type MouseEvent, useEffect, useState } from 'react';

const SAID = { copied: 'Copied', failed: 'Not copied: select the text instead' } as const;

/**
 * Copies the text of the `[data-copy]` beside it in its `[data-cite]`. Drawn only where a script runs; without one the
 * text can be selected.
 */
export function CopyButton({ label }: { label: string }) {
  const [state, setState] = useState<'hidden' | 'ready' | keyof typeof SAID>('hidden');
  useEffect(() => setState('ready'), []);
  if (state === 'hidden') return null;

  async function copy({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    const text = currentTarget.closest('[data-cite]')?.querySelector('[data-copy]')?.textContent ?? '';
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setState(done ? 'copied' : 'failed');
  }
  return (
    <button type="button" className="copy-button" onClick={copy} aria-live="polite">
      {state === 'ready' ? label : SAID[state]}
    </button>
  );
}
