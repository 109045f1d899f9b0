'use client';

import { useEffect, useState } from 'react';

type Props = { text: string; label: string };

/** Copies a text that also stands on the page. Drawn only where a script runs; without one the text can be selected. */
export function CopyButton({ text, label }: Props) {
  const [state, setState] = useState<'hidden' | 'ready' | 'copied' | 'failed'>('hidden');
  useEffect(() => setState('ready'), []);
  if (state === 'hidden') return null;

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  }
  const said = { ready: label, copied: 'Copied', failed: 'Not copied: select the text instead' }[state];
  return (
    <button type="button" className="copy-button" onClick={copy} aria-live="polite">
      {said}
    </button>
  );
}
