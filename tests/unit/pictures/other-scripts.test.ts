import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { textWidth, wrapText } from '../../../app/_charts/layout/text-width.ts';
import { lackingSentence, withoutLacking } from '../../../app/_exports/png/lacking-letters.ts';
import { fontsFor, OTHER_SCRIPTS, PAINT_FONTS } from '../../../app/_exports/png/paint-fonts.ts';
import { element, printSvg } from '../../../app/_exports/svg/svg-tree.ts';

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

/** How wide a text is as it is painted, in px of type of 100 px, and whether boxes stand in it. */
async function paint(text: string, weight: 400 | 600) {
  const { fonts, lacking } = await fontsFor(text);
  const node = element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: 9000, height: 300 }, [
    element('text', { y: 200, 'font-family': 'IBM Plex Sans', 'font-size': 100, 'font-weight': weight }, [
      text,
    ]),
  ]);
  const painted = new Resvg(printSvg(node), { font: { fontFiles: fonts, loadSystemFonts: false } });
  return { width: painted.getBBox()?.width ?? Number.NaN, fonts, lacking };
}

describe('text in other scripts', () => {
  it.each(EACH)('%s is painted with letters of ours, no wider than it is measured', async (_, text) => {
    for (const weight of [400, 600] as const)
      for (const each of [text, ...text.split(' ')]) {
        const { width, lacking } = await paint(each, weight);
        expect(lacking, each).toEqual([]);
        expect(width, each).toBeGreaterThan(0);
        expect(width, each).toBeLessThanOrEqual(textWidth(each, 100, weight) + 1);
      }
  });

  it('fontsFor() brings the font of a script only where it is needed', async () => {
    expect((await fontsFor(TEXTS.Cyrillic)).fonts).toEqual(PAINT_FONTS);
    for (const text of [TEXTS.Arabic, TEXTS.Hebrew, TEXTS.Devanagari, TEXTS.Thai])
      expect((await fontsFor(text)).fonts).toHaveLength(PAINT_FONTS.length + 1);
    const all = Object.values(TEXTS).join(' ');
    expect((await fontsFor(all)).fonts).toEqual([...PAINT_FONTS, ...OTHER_SCRIPTS]);
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
    const { lacking } = await fontsFor(text);
    expect(withoutLacking(text, lacking)).toBe(
      'Ferries [emoji] of [Chinese characters] and [Korean], [Japanese]',
    );
    expect(withoutLacking('Łódź', [])).toBe('Łódź');
  });
});
