/** Copies the text of the `[data-copy]` beside it in its `[data-cite]`; seen only where a script runs. */
export function CopyButton({ label }: { label: string }) {
  return (
    <button type="button" className="copy-button" aria-live="polite">
      {label}
    </button>
  );
}
