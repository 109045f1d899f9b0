import { isRecordKind, recordExists } from '../../../db/queries/record-exists.ts';
import { GALLERY_PAGES } from '../../../lib/filter/gallery-url.ts';

/** What stands behind a record's name where it is asked for as a file. */
const RECORD_FILE = /\.(?:csl\.json|json|bib|ris)$/;

/**
 * Whether a record stands at this path, or a form of the gallery; true for other paths. A page that says so itself is sent as an empty
 * document, which only a script fills: so it is asked before.
 */
export async function isKnownPath(path: string): Promise<boolean> {
  const [, kind = '', name = '', rest] = path.split('/').map(decode);
  if (kind === 'gallery' && name !== '') return GALLERY_PAGES.includes(name);
  // An ending that is written in another way is part of a name to whoever serves the address.
  const id = RECORD_FILE.test(path) ? name.replace(RECORD_FILE, '') : name;
  return !isRecordKind(kind) || id === '' || rest !== undefined || recordExists(kind, id);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch (error) {
    if (error instanceof URIError) return segment;
    throw error;
  }
}
