import { readProjectFiles } from './project-files.ts';

const FILE = /^app\/(?:(?<path>.*)\/)?(?<kind>page|route)\.tsx?$/;

/** The addresses of the site by their files, with `{name}` where a record’s stands; the desk’s answer under `npm run desk` alone. */
export function listAddresses(kind: 'page' | 'route'): string[] {
  return readProjectFiles().flatMap(({ path }) => {
    const found = FILE.exec(path)?.groups;
    if (found?.kind !== kind || found.path === 'desk' || found.path?.startsWith('desk/')) return [];
    return [toAddress(found.path ?? '')];
  });
}

/** `claims/[id]/record.json` stands at `/claims/{id}.json`. */
function toAddress(path: string): string {
  return `/${path}`.replaceAll(/\[(\w+)\]/g, '{$1}').replace(/\/record\.json$/, '.json');
}
