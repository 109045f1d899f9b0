import { CITATION_FORMS } from '../../lib/filter/urls.ts';
import { readProjectFiles } from './project-files.ts';

const FILE = /^app\/(?:(?<path>.*)\/)?(?<kind>page|route)\.tsx?$/;

/** The addresses of the site by their files, with `{name}` where a record’s stands; the desk’s answer under `npm run desk` alone. */
export function listAddresses(kind: 'page' | 'route'): string[] {
  return readProjectFiles().flatMap(({ path }) => {
    const found = FILE.exec(path)?.groups;
    if (found?.kind !== kind || found.path === 'desk' || found.path?.startsWith('desk/')) return [];
    return toAddresses(found.path ?? '');
  });
}

/** `claims/[id]/record.json` stands at `/claims/{id}.json`, `…/cite/[form]` at an address for each form. */
function toAddresses(path: string): string[] {
  const address = `/${path}`.replaceAll(/\[(\w+)\]/g, '{$1}').replace(/\/record\.json$/, '.json');
  const cited = /^(?<record>.*)[/.]cite\/\{form\}$/.exec(address)?.groups?.record;
  return cited === undefined ? [address] : CITATION_FORMS.map((form) => `${cited}.${form}`);
}
