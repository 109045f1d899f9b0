import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { drawChart } from '../../app/_drawing/draw.ts';
import { FigureNotes } from '../../app/_figure/figure-notes.tsx';
import { GALLERY_CHARTS } from '../support/chart-of.ts';
import { listFusedWords } from '../support/fused-words.ts';

const THREAD = 60_000;

describe('listFusedWords(markup)', () => {
  it.each([
    ['<text>120<tspan>1</tspan></text>', ['120|1']],
    ['<text>120 <tspan>1</tspan></text>', []],
    ['<text>Canada</text><text>74%</text>', ['Canada|74%']],
    ['<span>also reported</span><span>read on 4 May</span>', ['also reported|read on 4 May']],
    ['<p>120</p><p>1</p>', []],
    ['<td>120</td><td>1</td>', []],
    ['<a href="#">all</a>, <b>one</b>', []],
    ['<i>a</i><script>let b</script><i>c</i>', ['a|c']],
    ['“<mark>soft</mark>”', []],
  ])('finds in %s %o', (markup, found) => {
    expect(listFusedWords(markup)).toEqual(found);
  });
});

describe.each(GALLERY_CHARTS.map((chart) => ({ id: chart.id, chart })))('the chart $id', ({ chart }) => {
  it(
    'drawn where lines are short leaves a space between all of its words',
    async () => {
      const drawn = await drawChart(chart, 320);
      expect(listFusedWords(drawn)).toEqual([]);
      expect(textOf(drawn)).not.toMatch(/[\d%] \d+ /);
    },
    THREAD,
  );

  it('has notes whose numerals stand apart', () => {
    const notes = renderToStaticMarkup(createElement(FigureNotes, { chart }));
    expect(listFusedWords(notes)).toEqual([]);
    expect(notes).toMatch(/class="figure-note-sign">\w+<\/span> /);
  });
});

it(
  'a chart as a picture to look at has spaces between its words, and no notes',
  async () => {
    for (const chart of GALLERY_CHARTS.slice(0, 5)) {
      const drawn = await drawChart(chart, 320, true);
      expect(listFusedWords(drawn)).toEqual([]);
      expect(drawn).not.toContain('(note');
    }
  },
  THREAD,
);

/** The words of the marks: behind each number stands which note is its own. */
function textOf(markup: string): string {
  const marks = markup.match(/<text[^>]*>(?:(?!<\/text>).)*chart-numeral.*?<\/text>/gs) ?? [];
  return marks.map((mark) => mark.replace(/<[^>]*>/g, '')).join(' ');
}
