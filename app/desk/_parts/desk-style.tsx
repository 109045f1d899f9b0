import { readFileSync } from 'node:fs';
import { compactCss } from '../../_style/compact-css.ts';
import { lowerLightDark } from '../../_style/lower-light-dark.ts';
import { projectPath } from '../../_style/project-file.ts';

/** The desk’s style sheet, in its pages alone. */
export function DeskStyle() {
  const css = readFileSync(projectPath('app', 'desk', '_parts', 'desk.css'), 'utf8');
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet
    <style dangerouslySetInnerHTML={{ __html: lowerLightDark(compactCss(css)) }} />
  );
}
