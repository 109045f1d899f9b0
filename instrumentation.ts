type Failed = { method: string; path: string };

/** Next answers 500 and says nothing where a route’s own code throws; of pages it says it by itself. It looks for this file here. */
export function onRequestError(
  error: unknown,
  { method, path }: Failed,
  { routeType }: { routeType: string },
): void {
  if (routeType === 'route') console.error(`${method} ${path} can’t be answered:`, error);
}
