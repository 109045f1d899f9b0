import 'server-only';
import type { ReactElement } from 'react';
import { projectPath } from '../_style/project-file.ts';

/** Next keeps react-dom/server out of its server files; components without hooks are the same under React's own. */
export function toMarkup(element: ReactElement): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const load = createRequire(projectPath('package.json'));
  const { renderToStaticMarkup } = load('react-dom/server') as typeof import('react-dom/server');
  return renderToStaticMarkup(element);
}
