import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../app/_charts/layout/text-width.ts';
import { lackingSentence, withoutLacking } from '../../../app/_exports/png/lacking-letters.ts';
import { outlineForeignText } from '../../../app/_exports/png/outline-text.ts';
import { lackingIn, PAINT_FONTS } from '../../../app/_exports/png/paint-fonts.ts';
import { shapeChunk } from '../../../app/_exports/png/shape-text.ts';
import { element, printSvg, type SvgNode } from '../../../app/_exports/svg/svg-tree.ts';

const TEXTS = {
  Latin: 'Œuvre ŴÆæ ĳ Łódź, Győr, Đà Nẵng, Işıklı ‰ № … ½',
  Greek: 'Υπουργείο Ναυτιλίας ΩΨΦΜ μψωφ',
  Cyrillic: 'Министерство транспорта ЩЖЮЫШ щжюышмф',
  Arabic: 'وزارة النقل والشحن البحري صصضضسسشش',
  Hebrew: 'משרד התחבורה והבטיחות בדרכים ששש',
  Devanagari: 'भारतीय समुद्री परिवहन मंत्रालय क्षत्रिय औऑओआ',
  Thai: 'กระทรวงคมนาคม เรือข้ามฟาก ณญฒฌ',
};
const EACH = Object.entries(TEXTS);

const asText = (text: string, attributes = {}) =>
  element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 9000, height: 300 }, [
    element('text', { y: 200, 'font-family': 'IBM Plex Sans', 'font-size': 100, ...attributes }, [text]),
  ]);

/** The width of what is painted, in px. */
function paintedWidth(node: SvgNode): number {
  const font = { fontFiles: PAINT_FONTS, loadSystemFonts: false };
  return new Resvg(printSvg(node), { font }).getBBox()?.width ?? Number.NaN;
}

async function outlinesOf(text: string) {
  const style = { family: 'sans', size: 100, weight: 400 } as const;
  return shapeChunk({ pieces: [{ text, style, dx: 0, dy: 0 }] });
}

describe('text in other scripts', () => {
  it.each(EACH)('%s is painted with letters of ours, no wider than it is measured', async (_, text) => {
    for (const weight of [400, 600] as const)
      for (const each of [text, ...text.split(' ')]) {
        expect(await lackingIn(each), each).toEqual([]);
        const width = paintedWidth(await outlineForeignText(asText(each, { 'font-weight': weight })));
        expect(width, each).toBeGreaterThan(0);
        expect(width, each).toBeLessThanOrEqual(textWidth(each, 100, weight) + 1);
      }
  });

  it('outlineForeignText() leaves text that the painter sets as text, and outlines what it would set wrongly', async () => {
    const isText = async (text: string) => printSvg(await outlineForeignText(asText(text))).includes('<text');
    for (const text of [TEXTS.Latin, TEXTS.Cyrillic, 'Ferries, 120'])
      expect(await isText(text), text).toBe(true);
    for (const text of [TEXTS.Arabic, TEXTS.Devanagari, 'Ferries, 120, of שלום'])
      expect(await isText(text), text).toBe(false);
  });

  it('shapeChunk() is as wide as the painter’s own type where both set it', async () => {
    const text = 'Ferries of Trier, 120';
    const { width } = await outlinesOf(text);
    expect(Math.abs(width - paintedWidth(asText(text)))).toBeLessThan(20);
  });

  it('shapeChunk() sets words in Hebrew from the right, numbers and Latin among them where readers look', async () => {
    const starts = async (text: string) =>
      (await outlinesOf(text)).outlines.map(({ d }) => Number(/^M(-?[\d.]+)/.exec(d)?.[1]));
    const whole = await starts('I שלום 7 אב I');
    expect(whole).toHaveLength(9);
    expect(whole).toEqual(whole.toSorted((a, b) => a - b));
    const [seven = ''] = (await outlinesOf('7')).outlines.map(({ d }) => d.replaceAll(/[\d. -]/g, ''));
    const shapes = (await outlinesOf('I שלום 7 אב I')).outlines.map(({ d }) => d.replaceAll(/[\d. -]/g, ''));
    expect(shapes.indexOf(seven)).toBe(3);
  });

  it('shapeChunk() joins Arabic letters, and keeps vowels of Devanagari beside theirs', async () => {
    const width = async (text: string) => (await outlinesOf(text)).width;
    expect(await width('ببب')).toBeLessThan(3 * (await width('ب')) - 40);
    expect(await width('भारतीय')).toBeGreaterThan((await width('भरतय')) + 40);
  });

  it('wrapText() breaks long words between whole letters, with a hyphen only where a script has one', () => {
    const alphabets = [wrapText('Verwaltungsstellenleiter', 10, 60), wrapText('Регистрационное', 10, 60)];
    for (const lines of alphabets) expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
    for (const text of ['渡轮公司的年度报告与统计', 'กระทรวงคมนาคมและการขนส่ง', 'भारतीयसमुद्रीपरिवहनमंत्रालय']) {
      const lines = wrapText(text, 10, 60);
      expect(lines.length).toBeGreaterThan(1);
      expect(lines.join('')).toBe(text);
      for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
    }
    expect(wrapText('👩‍🔬👩‍🔬👩‍🔬', 10, 20).join('')).toBe('👩‍🔬👩‍🔬👩‍🔬');
    for (const line of wrapText('👩‍🔬👩‍🔬👩‍🔬', 10, 20)) expect(line).toMatch(/^👩/u);
  });
});

describe('letters that no font has', () => {
  it('lackingSentence() names them, what they are, and where the picture is to be had', () => {
    expect(lackingSentence(['渡', '轮', '🚢'], 'https://a.org/x.svg')).toBe(
      'This picture can’t be painted: none of our fonts has “渡”, “轮”, “🚢” (Chinese characters, emoji). As SVG it shows in the fonts of whoever opens it: https://a.org/x.svg',
    );
    const many = [...'渡轮公司的年度报告与统计局'];
    expect(lackingSentence(many, 'x')).toContain('“计” and 1 more (Chinese characters)');
  });

  it('withoutLacking() tells of each stretch in brackets, once', async () => {
    const text = 'Ferries 🚢🚢 of 渡轮公司 and 여객선, フェリー';
    const lacking = await lackingIn(text);
    expect(withoutLacking(text, lacking)).toBe(
      'Ferries [emoji] of [Chinese characters] and [Korean], [Japanese]',
    );
    expect(withoutLacking('Łódź', [])).toBe('Łódź');
  });
});
