import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ThemeSwitch } from '../_shell/theme-switch.tsx';
import { DeskStyle } from './_parts/desk-style.tsx';
import { requireDesk } from './_step/require-desk.ts';

export const metadata: Metadata = {
  title: { default: 'Desk', template: '%s · Desk' },
  robots: { index: false },
};

/** The desk’s own frame: no masthead of readers’ pages, and settings that this browser keeps. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  await requireDesk();
  return (
    <>
      <DeskStyle />
      <div className="desk">{children}</div>
      <details className="desk-settings">
        <summary>Settings and keys</summary>
        <div>
          <p className="keys-switch" hidden>
            <label>
              <input type="checkbox" name="keys" autoComplete="off" /> Single keys work
            </label>
          </p>
          <dl className="keys-list" id="keys-help">
            <dt>j, k or ↓, ↑</dt>
            <dd>next figure, the one before</dd>
            <dt>a</dt>
            <dd>accept what is proposed</dd>
            <dt>1 to 7</dt>
            <dd>the label; 4 to 7 decide at once</dd>
            <dt>s</dt>
            <dd>save</dd>
            <dt>g</dt>
            <dd>decide all figures that are alike</dd>
            <dt>u</dt>
            <dd>undo the last step</dd>
            <dt>/</dt>
            <dd>choose the metric</dd>
            <dt>?</dt>
            <dd>this list</dd>
          </dl>
          <ThemeSwitch />
        </div>
      </details>
    </>
  );
}
