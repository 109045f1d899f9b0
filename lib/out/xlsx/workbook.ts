import { XML_HEAD } from './sheet.ts';
import { attributeText } from './xml-text.ts';

const FORMATS = 'http://schemas.openxmlformats.org';
const OFFICE = `${FORMATS}/officeDocument/2006/relationships`;
const PACKAGE = `${FORMATS}/package/2006`;
const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const SHEET_PATHS = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    sheet: `xl/worksheets/sheet${at + 1}.xml`,
    relations: `xl/worksheets/_rels/sheet${at + 1}.xml.rels`,
  }));

/** Which part of a workbook is what: the first file in it, by which programs know it. */
export function contentTypes(sheets: number): string {
  const overrides = [
    ['xl/workbook.xml', `${MAIN_TYPE}.sheet.main+xml`],
    ['xl/styles.xml', `${MAIN_TYPE}.styles+xml`],
    ...SHEET_PATHS(sheets).map(({ sheet }) => [sheet, `${MAIN_TYPE}.worksheet+xml`]),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ];
  const parts = overrides.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

export const PACKAGE_RELATIONS = relationships([
  [`${OFFICE}/officeDocument`, 'xl/workbook.xml'],
  [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
]);

export function workbookRelations(sheets: number): string {
  return relationships([
    ...SHEET_PATHS(sheets).map(({ sheet }): [string, string] => [
      `${OFFICE}/worksheet`,
      sheet.slice('xl/'.length),
    ]),
    [`${OFFICE}/styles`, 'styles.xml'],
  ]);
}

function relationships(all: readonly [type: string, target: string][]): string {
  const each = all.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** A sheet by the name on its tab, and the cells that its filter speaks of. */
export type SheetName = { name: string; range: string };

/** The sheets in their order. The filter of each has a hidden name, by which Excel finds it again. */
export function workbookXml(sheets: readonly SheetName[]): string {
  const entries = sheets.map(
    ({ name }, at) => `<sheet name="${attributeText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const filters = sheets.map(
    ({ name, range }, at) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">'${attributeText(name)}'!${toAbsolute(range)}</definedName>`,
  );
  return [
    `${XML_HEAD}<workbook xmlns="${FORMATS}/spreadsheetml/2006/main" xmlns:r="${OFFICE}">`,
    `<bookViews><workbookView activeTab="0"/></bookViews><sheets>${entries.join('')}</sheets>`,
    `<definedNames>${filters.join('')}</definedNames></workbook>`,
  ].join('');
}

function toAbsolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/** What a program shows as the properties of a file. */
export type FileProperties = {
  title: string;
  subject: string;
  creator: string;
  /** Of whose data, on what terms, from where. */
  description: string;
  version: string;
  /** The day of the data, where it is known to the day. */
  dated: string;
};

export function coreProperties({
  title,
  subject,
  creator,
  description,
  version,
  dated,
}: FileProperties): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(dated) ? `${dated}T00:00:00Z` : undefined;
  const made = (name: string) =>
    day === undefined ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${day}</dcterms:${name}>`;
  return [
    `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${attributeText(title)}</dc:title><dc:subject>${attributeText(subject)}</dc:subject>`,
    `<dc:creator>${attributeText(creator)}</dc:creator><dc:description>${attributeText(description)}</dc:description>`,
    `${made('created')}${made('modified')}<cp:version>${attributeText(version)}</cp:version></cp:coreProperties>`,
  ].join('');
}
