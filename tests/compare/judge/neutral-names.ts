const NEUTRAL = 'site.invalid';

/**
 * Text in which a site's own addresses are one word, whatever its name: whole, inside a query, and as a bare host, as
 * pictures show it. `origins` are where the site is asked and what it calls itself.
 */
export function neutraliseNames(text: string, origins: readonly string[]): string {
  return origins.reduce((neutral, origin) => {
    const { host } = new URL(origin);
    return neutral
      .replaceAll(origin, `http://${NEUTRAL}`)
      .replaceAll(encodeURIComponent(origin), encodeURIComponent(`http://${NEUTRAL}`))
      .replaceAll(host, NEUTRAL);
  }, text);
}
