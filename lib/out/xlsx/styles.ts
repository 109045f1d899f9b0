/** The styles of cells, by their places in `STYLES_XML`. */
export const STYLE = { head: 1, text: 2, prose: 3, whole: 4, number: 5, day: 6, link: 7, truth: 8 } as const;
export type Style = (typeof STYLE)[keyof typeof STYLE];

/** The number formats that a style has: 49 is text, 1 a whole number, 164 and 165 our own for days and truth values. */
const CELLS = [
  'numFmtId="0"',
  'numFmtId="49" fontId="1" fillId="2" applyFont="1" applyFill="1" applyNumberFormat="1"',
  'numFmtId="49" applyNumberFormat="1"',
  'numFmtId="49" applyNumberFormat="1" wrap',
  'numFmtId="1" applyNumberFormat="1"',
  'numFmtId="0"',
  'numFmtId="164" applyNumberFormat="1"',
  'numFmtId="49" fontId="2" applyFont="1" applyNumberFormat="1"',
  'numFmtId="165" applyNumberFormat="1"',
];

/** Rows with prose are tall: whatever stands beside it begins at the top. */
function toXf(cell: string): string {
  const [attributes = '', wrap] = cell.split(' wrap');
  const has = (name: string) => attributes.includes(`${name}=`);
  const fontId = has('fontId') ? '' : ' fontId="0"';
  const fillId = has('fillId') ? '' : ' fillId="0"';
  const alignment = `<alignment vertical="top"${wrap === undefined ? '' : ' wrapText="1"'}/>`;
  return `<xf ${attributes}${fontId}${fillId} borderId="0" xfId="0" applyAlignment="1">${alignment}</xf>`;
}

const FONT = '<name val="Calibri"/><family val="2"/>';

export const STYLES_XML = [
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/>',
  // By this format LibreOffice knows a truth value from a number; Excel needs none.
  '<numFmt numFmtId="165" formatCode="&quot;TRUE&quot;;&quot;TRUE&quot;;&quot;FALSE&quot;"/></numFmts>',
  '<fonts count="3">',
  `<font><sz val="11"/>${FONT}</font>`,
  `<font><b/><sz val="11"/>${FONT}</font>`,
  `<font><u/><sz val="11"/><color rgb="FF0B57A4"/>${FONT}</font>`,
  '</fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${CELLS.length}">${CELLS.map(toXf).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
  '</styleSheet>',
].join('');
