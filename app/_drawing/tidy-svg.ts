const LONG_NUMBER = /-?\d+\.\d{2,}/g;
/** Where something lies and how large it is: what a tenth of a px is enough for. */
const GEOMETRY = /^(?:d|[cr]?[xy]|[xy][12]|r|width|height|points)$/;
const EMPTY_TAG = /><\/(?:rect|path|line|circle|ellipse|polygon|polyline|use)>/g;
const SHAPES = 'rect, path, line, circle, ellipse, polygon, polyline, g';

/**
 * Takes off a drawing what only the live chart needs: empty or nameless groups, unused clip paths, Recharts' own class
 * names, digits beyond a tenth of a px, hiding from screen readers what has no words. Ids that are still used get a
 * prefix, so that no two drawings share one.
 */
export function tidySvg(svg: Element, prefix: string): string {
  for (const empty of svg.querySelectorAll('title:empty, desc:empty')) empty.remove();
  for (const element of [svg, ...svg.querySelectorAll('*')]) tidyAttributes(element);
  for (const shape of svg.querySelectorAll(SHAPES))
    if (shape.textContent?.trim() === '') shape.removeAttribute('aria-hidden');
  dropUnusedIds(svg, prefix);
  for (const group of [...svg.querySelectorAll('defs, clipPath, g')].reverse()) unwrap(group);
  return svg.outerHTML.replaceAll(EMPTY_TAG, '/>');
}

function tidyAttributes(element: Element) {
  const names = (element.getAttribute('class') ?? '').split(' ').filter((name) => name.startsWith('chart'));
  if (names.length > 0) element.setAttribute('class', names.join(' '));
  else element.removeAttribute('class');
  element.removeAttribute('style');
  if (element.getAttribute('tabindex') === '-1') element.removeAttribute('tabindex');
  for (const { name, value } of [...element.attributes])
    if (!name.startsWith('data-') && !name.startsWith('aria-') && value.search(LONG_NUMBER) !== -1)
      element.setAttribute(name, value.replace(LONG_NUMBER, roundedTo(GEOMETRY.test(name) ? 10 : 100)));
}

function roundedTo(parts: number) {
  return (digits: string) => String(Math.round(Number(digits) * parts) / parts);
}

function dropUnusedIds(svg: Element, prefix: string) {
  const all = [svg, ...svg.querySelectorAll('*')];
  const uses = all.flatMap((element) => [...element.attributes].filter(({ value }) => /url\(#/.test(value)));
  let count = 0;
  for (const element of all.filter((each) => each.hasAttribute('id'))) {
    const reference = `url(#${element.getAttribute('id')})`;
    const users = uses.filter(({ value }) => value === reference);
    if (users.length === 0) element.removeAttribute('id');
    else element.setAttribute('id', `${prefix}-${++count}`);
    for (const user of users) user.value = `url(#${prefix}-${count})`;
  }
}

/** A group without attributes says nothing, an empty one draws nothing; both only cost bytes. */
function unwrap(group: Element) {
  const isClip = group.tagName.toLowerCase() === 'clippath' && !group.hasAttribute('id');
  const isEmpty = group.childElementCount === 0 && group.textContent?.trim() === '';
  if (isEmpty || isClip) group.remove();
  else if (group.tagName === 'g' && group.attributes.length === 0) group.replaceWith(...group.childNodes);
}

const TOUCHED = 'a > rect.chart-target, .chart-hit, .chart-lit, .chart-numeral, .chart-unseen';

/** Takes off a drawing that stays a picture all that is there to be pointed at or read aloud: links, targets, numerals. */
export function stillSvg(svg: Element): Element {
  for (const part of svg.querySelectorAll(TOUCHED)) part.remove();
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [svg, ...svg.querySelectorAll('*')])
    for (const { name } of [...element.attributes])
      if (/^(?:data-|aria-|role$|tabindex$)/.test(name)) element.removeAttribute(name);
  return svg;
}
