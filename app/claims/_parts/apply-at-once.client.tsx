'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';
import { EXPLORER_VIEWS, VIEW_PARAMETER } from '../../../lib/filter/explorer-view.ts';
import { type ClaimFilter, FACETS } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';

type Props = {
  formId: string;
  /** The address of what is shown; the form's controls follow it. */
  address: string;
};

/**
 * Applies each choice as it is made: the page follows the form and the focus stays on what was changed. An open list
 * closes by Escape, which leaves the focus on its name, or by a press beside it.
 */
export function ApplyAtOnce({ formId, address }: Props) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();

  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    const apply = () => startTransition(() => router.push(addressOf(form), { scroll: false }));
    const onSubmit = (event: SubmitEvent) => {
      event.preventDefault();
      apply();
    };
    const onChange = ({ target }: Event) => {
      if ((target as HTMLInputElement).name !== '') apply();
    };
    form.dataset.live = 'true';
    form.addEventListener('change', onChange);
    const onClick = ({ target }: MouseEvent) => {
      if ((target as Element).closest('.chosen-link')) form.dataset.tookOff = 'true';
    };
    form.addEventListener('submit', onSubmit);
    form.addEventListener('click', onClick);
    return () => {
      form.removeEventListener('change', onChange);
      form.removeEventListener('submit', onSubmit);
      form.removeEventListener('click', onClick);
    };
  }, [formId, router]);

  useEffect(() => closeLists(formId), [formId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the controls follow each new address.
  useEffect(() => {
    const form = document.getElementById(formId);
    if (!(form instanceof HTMLFormElement)) return;
    form.toggleAttribute('data-busy', isPending);
    if (isPending) return;
    followAddress(form);
    keepFocus(form);
  }, [formId, address, isPending]);

  return null;
}

/** What the form asks for, as the address that readers share has it. */
function addressOf(form: HTMLFormElement): string {
  const data = new FormData(form);
  const all = (name: string) =>
    data
      .getAll(name)
      .map(String)
      .filter((value) => value !== '');
  const one = (name: string) => all(name)[0];
  const limit = one('limit');
  const asked = Object.fromEntries([
    ...FACETS.map((facet) => [facet, all(facet)]),
    ['q', (one('q') ?? '').replace(/\s+/g, ' ').trim()],
    ['sort', one('sort')],
    ['limit', limit === undefined ? null : Number(limit)],
  ]) as Partial<ClaimFilter>;
  return explorerUrl(
    asked,
    EXPLORER_VIEWS.find((view) => view === one(VIEW_PARAMETER)),
  );
}

/** A control that a reader has touched keeps its own state in the browser: it is set to what the page says. */
function followAddress(form: HTMLFormElement) {
  for (const input of form.querySelectorAll('input')) {
    if (input.type === 'checkbox') input.checked = input.defaultChecked;
    else if (input.name === 'q' && input !== document.activeElement) input.value = input.defaultValue;
  }
  for (const select of form.querySelectorAll('select')) select.value = select.dataset.chosen ?? '';
}

/** What was taken off is gone, and the focus with it: it goes on to the first of the lists. */
function keepFocus(form: HTMLFormElement) {
  if (form.dataset.tookOff === undefined) return;
  delete form.dataset.tookOff;
  if (document.activeElement === document.body)
    form.querySelector<HTMLElement>('.chosen-link, summary')?.focus();
}

function closeLists(formId: string): () => void {
  const open = () => document.querySelectorAll<HTMLDetailsElement>(`#${formId} details[open]`);
  const onKey = ({ key }: KeyboardEvent) => {
    if (key !== 'Escape') return;
    for (const list of open()) {
      if (list.contains(document.activeElement)) list.querySelector('summary')?.focus();
      list.open = false;
    }
  };
  const onPress = ({ target }: PointerEvent) => {
    for (const list of open()) if (!list.contains(target as Node)) list.open = false;
  };
  document.addEventListener('keydown', onKey);
  document.addEventListener('pointerdown', onPress);
  return () => {
    document.removeEventListener('keydown', onKey);
    document.removeEventListener('pointerdown', onPress);
  };
}
