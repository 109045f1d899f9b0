import { describe, expect, it } from 'vitest';
import { toPlainSvg } from '../../../app/_exports/svg/plain-svg.ts';
import { toSvgFile } from '../../../app/_exports/svg/svg-file.ts';
import { SVG_1_1 } from '../../../app/_exports/svg/svg-names.ts';
import { printSvg, readSvg, type SvgNode } from '../../../app/_exports/svg/svg-tree.ts';
import { hasMap } from '../../../lib/chart/map-edges.ts';
import { GALLERY_CHARTS, samplesOn } from '../../support/chart-of.ts';
import { ABOUT, framedPicture } from '../../support/framed-picture.ts';
import { xmlProblems } from '../../support/strict-xml.ts';

const COLOURS = { ink: '#1c1a17', paper: '#fbf8f2' };
const MAPS = samplesOn('map').flatMap(({ chart }) => (chart !== undefined && hasMap(chart) ? chart : []));
const LOOKS = [
  { width: 320, theme: 'light' },
  { width: 1200, theme: 'dark' },
] as const;

const plain = (markup: string) =>
  printSvg(toPlainSvg(readSvg(markup), { colours: COLOURS, siteUrl: 'https://a.org' }))
    .replaceAll('>\n<', '><')
    .replace(/^<svg [^>]*>/, '<svg>');

/** What an element and all in it have that SVG 1.1 lacks. */
function foreignIn({ name, attributes, children }: SvgNode): string[] {
  const known = SVG_1_1[name];
  if (known === undefined) return [name];
  const own = Object.entries(attributes).filter(
    ([key, value]) =>
      !known.includes(key) ||
      (/^(?:fill|stroke)$/.test(key) && !/^(?:none|#[\da-f]{3}|#[\da-f]{6})$/i.test(value)) ||
      /NaN|undefined|var\(/.test(value),
  );
  const inner = children.flatMap((child) => (typeof child === 'string' ? [] : foreignIn(child)));
  return [...own.map(([key, value]) => `${name} ${key}="${value}"`), ...inner];
}

function everyPart(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : everyPart(child)))];
}

describe('toPlainSvg(drawing)', { timeout: 120_000 }, () => {
  it.each([
    ...GALLERY_CHARTS.map((chart) => ['chart', chart.id, chart] as const),
    ...MAPS.map((chart) => ['map', chart.id, chart] as const),
  ])('toPlainSvg(%s %s) is SVG 1.1, well-formed, and names nothing twice', async (form, _, chart) => {
    for (const look of LOOKS) {
      const { svg } = await framedPicture(chart, { ...look, form });
      expect(foreignIn(svg)).toEqual([]);
      expect(xmlProblems(toSvgFile(svg, ABOUT, ''))).toEqual([]);
      const parts = everyPart(svg);
      const ids = parts.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { name, attributes } of parts)
        if (name === 'use') expect(ids).toContain(attributes['xlink:href']?.slice(1));
    }
  });

  it('toPlainSvg() refuses paints that programs without CSS paint black', () => {
    for (const paint of [
      'transparent',
      'rgba(0,0,0,0.5)',
      '#11223344',
      'currentColor',
      'red',
      'hsl(0 0% 0%)',
    ])
      expect(() => plain(`<svg><rect fill="${paint}"/></svg>`), paint).toThrow('no paint of SVG 1.1');
    expect(() => plain('<svg><rect fill="var(--mauve)"/></svg>')).toThrow('--mauve');
  });

  it('toPlainSvg() refuses elements and attributes that it does not know to write', () => {
    expect(() => plain('<svg><filter/></svg>')).toThrow('<filter>');
    expect(() => plain('<svg><rect dominant-baseline="hanging"/></svg>')).toThrow('dominant-baseline');
  });

  it('toPlainSvg() puts opacity where there is paint, and leaves out what paints nothing', () => {
    expect(
      plain(
        '<svg><g opacity="0.5"><rect opacity="0.5" stroke="none"/><path fill="none" stroke="#000"/></g><rect fill="none"/></svg>',
      ),
    ).toBe(
      '<svg><g><rect stroke="none" fill-opacity="0.25"/><path fill="none" stroke="#000" stroke-opacity="0.5"/></g></svg>',
    );
  });

  it('toPlainSvg() leaves out words of no size, which other programs would show', () => {
    expect(
      plain('<svg><a href="/x"><text>5<tspan font-size="0">(note </tspan><tspan>1</tspan></text> </a></svg>'),
    ).toBe('<svg><a xlink:href="https://a.org/x"><text>5<tspan>1</tspan></text></a></svg>');
  });

  it('toPlainSvg() makes an inner box a group, and keeps a line as thin as it was', () => {
    const inner = '<path d="M0,0H9" stroke="#000" vector-effect="non-scaling-stroke"/>';
    expect(
      plain(`<svg><svg x="10" y="20" width="50" height="100" viewBox="0 0 100 200">${inner}</svg></svg>`),
    ).toBe(
      '<svg><g transform="translate(10,20)scale(0.5)"><path d="M0,0H9" stroke="#000" stroke-width="2"/></g></svg>',
    );
  });

  it('toPlainSvg() puts a halo below its letters without saying them twice', () => {
    expect(
      plain(
        '<svg><g fill="var(--ink)" stroke="var(--paper)" stroke-width="3" paint-order="stroke"><text>Fiji</text></g></svg>',
      ),
    ).toBe(
      '<svg><g fill="#1c1a17"><use xlink:href="#words" stroke="#fbf8f2" stroke-width="3"/><text id="words">Fiji</text></g></svg>',
    );
  });

  it('toPlainSvg() makes links absolute, with their words as title, and names marks by their claims', () => {
    expect(
      plain(
        '<svg><g data-claim="a-01"><a href="/claims/a-01" aria-label="5 &amp; more" role="link"><text>5 <tspan>1</tspan></text></a></g></svg>',
      ),
    ).toBe(
      '<svg><g id="claim-a-01"><a xlink:href="https://a.org/claims/a-01"><title>5 &amp; more</title><text>5\u00a0<tspan>1</tspan></text></a></g></svg>',
    );
  });
});

describe('readSvg(markup)', () => {
  it('printSvg() parts texts by lines, and leaves what stands in a text as it is', () => {
    const markup = '<g><text>Trier</text><text>120 <tspan>1</tspan></text></g>';
    expect(printSvg(readSvg(markup))).toBe('<g><text>Trier</text>\n<text>120 <tspan>1</tspan></text></g>');
    expect(
      plain('<svg><text>120<tspan font-size="0">(note </tspan> <tspan>1</tspan></text></svg>'),
    ).not.toContain('note');
  });

  it('readSvg() reads what HTML leaves unescaped, and printSvg() writes it as XML', () => {
    const node = readSvg('<svg aria-label="a < b & \'c\'"><text>1&nbsp;&lt;&#x20;2 > 1</text></svg>');
    expect(node.attributes['aria-label']).toBe("a < b & 'c'");
    expect(node.children[0]).toMatchObject({ children: ['1\u00a0< 2 > 1'] });
    expect(xmlProblems(printSvg(node))).toEqual([]);
  });

  it.each(['<svg>', '<svg></g></svg>', '<svg/><svg/>', 'text', '<svg a=b/>', ''])(
    'readSvg(%s) throws',
    (text) => {
      expect(() => readSvg(text)).toThrow(/drawing/i);
    },
  );
});
