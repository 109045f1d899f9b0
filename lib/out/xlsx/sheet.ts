import { columnLetters } from './cells.ts';
import { attributeText } from './xml-text.ts';

/** The rows of a sheet, its head among them (ECMA-376 allows more; no program does). */
export const MAX_ROWS = 1_048_576;
/** So many links a sheet may have (Excel's own limit). */
export const MAX_LINKS = 65_530;
/** Longer addresses are no links in Excel. */
const MAX_ADDRESS = 2079;

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What stands before the rows: the first one is frozen, and the columns have their widths. */
export function sheetHead(widths: readonly number[], isFirst: boolean): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
}

/** The links of a sheet: which cell leads where. */
export class SheetLinks {
  readonly #links: { place: string; address: string }[] = [];

  /** False where it can't be a link, or is one too many. */
  add(place: string, address: string): boolean {
    if (this.#links.length >= MAX_LINKS || !URL.canParse(address)) return false;
    // As it is written out, without blanks: else it is no address to the schema of packages.
    const { href } = new URL(address);
    if (href.length > MAX_ADDRESS) return false;
    this.#links.push({ place, address: detached(href) });
    return true;
  }

  /** The element of the sheet, which may not be empty. */
  element(): string {
    if (this.#links.length === 0) return '';
    const links = this.#links.map(({ place }, at) => `<hyperlink ref="${place}" r:id="rId${at + 1}"/>`);
    return `<hyperlinks>${links.join('')}</hyperlinks>`;
  }

  /** The part beside the sheet that has the addresses. */
  *relations(): Generator<string> {
    yield `${XML_HEAD}<Relationships xmlns="${PACKAGE_RELATIONS}">`;
    for (const [at, { address }] of this.#links.entries())
      yield `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/hyperlink" Target="${attributeText(address)}" TargetMode="External"/>`;
    yield '</Relationships>';
  }
}

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

/** A text of its own: a part of a longer one would keep all of that in memory for as long as it is kept. */
function detached(text: string): string {
  return DECODER.decode(ENCODER.encode(text));
}

/** The cells of a sheet with its head, as a filter and other programs name them. */
export function sheetRange(columns: number, rows: number): string {
  return `A1:${columnLetters(columns - 1)}${rows}`;
}

/** What stands behind the rows, in the order that the schema of sheets demands. */
export function sheetTail(range: string, links: SheetLinks): string {
  return [
    `</sheetData><autoFilter ref="${range}"/>${links.element()}`,
    // Numbers that are texts are so on purpose.
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}
