const MOST_NAMES = 20;

/** Names in a line; of many the first, and how many more there are. */
export function describeMany(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
