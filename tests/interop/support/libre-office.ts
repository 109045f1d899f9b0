import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { scanXml } from '../../../seed/files/xlsx/xml.ts';
import { runOther } from './run-other.ts';

/** A cell as LibreOffice understood it: its type, its value whatever the language of the program, and what it shows. */
export type OpenedCell = { type: string; value: string; shown: string };

/** Opens a file in LibreOffice set to a language, `de-DE` say, and gives the cells of its sheets. */
export async function openInLibreOffice(
  folder: string,
  file: string,
  locale: string,
): Promise<Record<string, OpenedCell[][]>> {
  const home = path.join(folder, `profile-${locale}`);
  const out = path.join(folder, `opened-${locale}`);
  mkdirSync(path.join(home, 'user'), { recursive: true });
  writeFileSync(path.join(home, 'user', 'registrymodifications.xcu'), settingsOf(locale));
  const profile = `-env:UserInstallation=${pathToFileURL(home)}`;
  await runOther('soffice', [profile, '--headless', '--convert-to', 'fods', '--outdir', out, file]);
  return readFods(readFileSync(path.join(out, `${path.parse(file).name}.fods`), 'utf8'));
}

function settingsOf(locale: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>${locale}</value></prop></item>
</oor:items>
`;
}

/** Repeated beyond this, an empty cell or row only fills the sheet up. */
const MAX_REPEATED = 200;

function readFods(xml: string): Record<string, OpenedCell[][]> {
  const sheets: Record<string, OpenedCell[][]> = {};
  let rows: OpenedCell[][] = [];
  let row: OpenedCell[] = [];
  let cell: OpenedCell | undefined;
  let times = 1;
  let paragraphs = 0;
  for (const piece of scanXml(xml)) {
    if (piece.kind === 'open' && piece.name === 'table') {
      rows = [];
      sheets[piece.attributes['table:name'] ?? ''] = rows;
    } else if (piece.kind === 'open' && piece.name === 'table-row') {
      row = [];
      if (Number(piece.attributes['table:number-rows-repeated'] ?? 1) <= MAX_REPEATED) rows.push(row);
    } else if (piece.kind === 'open' && piece.name === 'table-cell') {
      times = Number(piece.attributes['table:number-columns-repeated'] ?? 1);
      cell = toCell(piece.attributes);
      if (piece.isEmpty) row.push(...fill(cell, times));
    } else if (piece.kind === 'close' && piece.name === 'table-cell' && cell) {
      row.push(...fill(cell, times));
      cell = undefined;
    } else if (piece.kind === 'open' && piece.name === 'p' && cell) {
      if (cell.shown !== '') cell.shown += '\n';
      if (!piece.isEmpty) paragraphs += 1;
    } else if (piece.kind === 'close' && piece.name === 'p') paragraphs -= 1;
    else if (piece.kind === 'open' && piece.name === 's' && cell)
      cell.shown += ' '.repeat(Number(piece.attributes['text:c'] ?? 1));
    else if (piece.kind === 'open' && piece.name === 'tab' && cell) cell.shown += '\t';
    else if (piece.kind === 'text' && cell && paragraphs > 0) cell.shown += piece.text;
  }
  return sheets;
}

function toCell(attributes: Record<string, string>): OpenedCell {
  const value = ['value', 'date-value', 'boolean-value', 'string-value']
    .map((name) => attributes[`office:${name}`])
    .find((each) => each !== undefined);
  return { type: attributes['office:value-type'] ?? '', value: value ?? '', shown: '' };
}

function fill(cell: OpenedCell, times: number): OpenedCell[] {
  return cell.type === '' && times > MAX_REPEATED ? [] : Array.from({ length: times }, () => cell);
}
