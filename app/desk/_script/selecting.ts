/** Words selected in the text go to the form that makes a figure of them. */
export function startSelecting(): void {
  const pane = document.querySelector('.bench-text');
  const hand = document.querySelector<HTMLDetailsElement>('#hand');
  if (!pane || !hand) return;
  document.addEventListener('selectionchange', () => {
    const selection = document.getSelection();
    const words = selection && !selection.isCollapsed ? wordsOf(selection) : undefined;
    if (!words || !selection || !pane.contains(selection.anchorNode)) return;
    const block = elementOf(selection.anchorNode)?.closest<HTMLElement>('[data-block]')?.dataset.block;
    if (block === undefined || words.split(' ').length > 8) return;
    fill(hand, 'block', block);
    fill(hand, 'words', words);
    hand.open = true;
  });
}

/** Without what stands beside the text: numbers of blocks, what was read. */
function wordsOf(selection: Selection): string {
  const holder = document.createElement('div');
  holder.append(selection.getRangeAt(0).cloneContents());
  for (const aside of holder.querySelectorAll('small, .block-number')) aside.remove();
  return (holder.textContent ?? '').replace(/\s+/g, ' ').trim();
}

const elementOf = (node: Node | null) => (node instanceof Element ? node : node?.parentElement);

function fill(form: Element, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (input) input.value = value;
}
