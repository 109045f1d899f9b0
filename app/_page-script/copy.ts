const COPIED = 'Copied';
const FAILED = 'Not copied: select the text instead';

/** Has a `.copy-button` copy the text of the `[data-copy]` beside it in its `[data-cite]`, and say whether it did. */
export function startCopying(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('.copy-button');
    if (button !== null) copyBeside(button);
  });
}

async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const text = button.closest('[data-cite]')?.querySelector('[data-copy]')?.textContent ?? '';
  const isDone = await navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  button.textContent = isDone ? COPIED : FAILED;
}
