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

/** Whether it is a file of any size, made anew for each reader. */
export function isDownload(path: string): boolean {
  return /\.(csv|zip)$/.test(path);
}
