/** No page stands here: it gets `app/not-found.tsx`, whole, with status 404. */
export const NOT_FOUND_PATH = '/not-found';

/** Whether what stands there says nothing of the data. */
export function isDataless(path: string): boolean {
  return /^\/(_next\/|health$|robots\.txt$)/.test(path);
}

/** Whether it is a file of the build, whose name changes with its content. */
export function isBuildFile(path: string): boolean {
  return path.startsWith('/_next/static/');
}

/** The endings of addresses that hand out data, and whether such a file may have any size. */
const DATA_ENDINGS = { csv: true, zip: true, json: false, svg: false, png: false, xml: false } as const;

/** Whether it hands out data, by its ending: any page of the web may read it, none may write. */
export function isDataPath(path: string): boolean {
  return endingOf(path) !== undefined;
}

/** Whether it is a file of any size, made anew for each reader. */
export function isDownload(path: string): boolean {
  const ending = endingOf(path);
  return ending !== undefined && DATA_ENDINGS[ending];
}

function endingOf(path: string): keyof typeof DATA_ENDINGS | undefined {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return Object.hasOwn(DATA_ENDINGS, ending) ? (ending as keyof typeof DATA_ENDINGS) : undefined;
}
