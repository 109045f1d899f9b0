import { Window } from 'happy-dom';
import { act, createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { referenceOf } from '../../app/_shell/failure.tsx';
import ErrorPage from '../../app/error.tsx';
import GlobalError from '../../app/global-error.tsx';

const withDigest = (digest: unknown) => Object.assign(new Error('relation "metrics" is away'), { digest });
const markupOf = (page: typeof ErrorPage, error: unknown) =>
  renderToStaticMarkup(createElement(page, { error, retry: () => {} }));

afterEach(() => vi.unstubAllGlobals());

describe('referenceOf(error)', () => {
  it('is the digest of a failure of the server, and nothing for any other', () => {
    expect(referenceOf(withDigest('2831'))).toBe('2831');
    expect(referenceOf(withDigest(2831))).toBe('2831');
    for (const other of [new Error('in the browser'), { digest: '2831' }, 'thrown', null, undefined])
      expect(referenceOf(other)).toBeUndefined();
  });
});

describe.each([
  ['ErrorPage', ErrorPage],
  ['GlobalError', GlobalError],
])('%s({ error, retry })', (_, page) => {
  it('says that the fault is ours, what to do, and under which reference the cause is logged', () => {
    const markup = markupOf(page, withDigest('2831'));
    expect(markup).toContain('<h1>This page could not be made</h1>');
    expect(markup).toContain('The fault is ours and not in your address');
    expect(markup).toContain('<a href="/">the front page</a>');
    expect(markup).toContain('finds the cause in its log under <code>2831</code>');
  });

  it('tells nothing of the cause, and of no reference where there is none', () => {
    const markup = markupOf(page, new Error('relation "metrics" is away'));
    expect(markup).toContain('<h1>This page could not be made</h1>');
    expect(markup).not.toMatch(/relation|<code>|log under|undefined/);
  });

  it('tries again once for each press', async () => {
    const window = new Window();
    vi.stubGlobal('window', window);
    vi.stubGlobal('document', window.document);
    vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
    const retry = vi.fn();
    const root = createRoot(window.document as unknown as Document);
    const element = createElement(page, { error: withDigest('2831'), retry });
    const whole =
      page === GlobalError ? element : createElement('html', null, createElement('body', null, element));
    await act(async () => root.render(whole));
    const button = window.document.querySelector('button');
    expect(button?.textContent).toBe('Try again');
    expect(retry).not.toHaveBeenCalled();
    for (const presses of [1, 2]) {
      await act(async () => button?.click());
      expect(retry).toHaveBeenCalledTimes(presses);
    }
    await act(async () => root.unmount());
  });
});

it('GlobalError({ error, retry }) is a whole document, with its language and its title', () => {
  const markup = markupOf(GlobalError, withDigest('2831'));
  expect(markup).toMatch(
    /^<html lang="en"><head>.*<title>This page could not be made · Cited Metrics<\/title>/,
  );
  expect(markup).toContain('<main class="page">');
});
