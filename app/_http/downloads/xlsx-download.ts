import 'server-only';
import { Readable } from 'node:stream';
import type { ClaimDownload } from '../../../db/download/claim-download.ts';
import { sourceUrl } from '../../../lib/filter/urls.ts';
import { LICENCE_NAME } from '../../../lib/out/licence.ts';
import { ClaimSheet } from '../../../lib/out/xlsx/claim-sheet.ts';
import {
  ABOUT_COLUMNS,
  aboutRows,
  DICTIONARY_COLUMNS,
  dictionaryRows,
  SOURCE_COLUMNS,
  sourceRow,
} from '../../../lib/out/xlsx/side-sheets.ts';
import { STYLES_XML } from '../../../lib/out/xlsx/styles.ts';
import { type TextCell, TextSheet } from '../../../lib/out/xlsx/text-sheet.ts';
import {
  contentTypes,
  coreProperties,
  PACKAGE_RELATIONS,
  SHEET_PATHS,
  workbookRelations,
  workbookXml,
} from '../../../lib/out/xlsx/workbook.ts';
import { SITE_NAME } from '../../../lib/words/site-name.ts';
import { siteAddress } from '../../_data/site-address.ts';
import { csvOf, pageOf } from './download-addresses.ts';
import type { DownloadRequest } from './download-request.ts';
import { describeDownload } from './read-download-words.ts';
import { type ZippedFile, zipOf } from './zip-of.ts';

/** Sheets of claims repeat themselves: pressed harder they are little smaller, and take several times as long. */
const QUICK = 1;

type Sheet = Pick<ClaimSheet, 'head' | 'tail' | 'range' | 'links'>;
type Written = { name: string; sheet: Sheet; rows: () => AsyncIterable<string> | Iterable<string> };

/**
 * The claims as a workbook that is written while it is read, with dictionary, sources and what it is as sheets of their
 * own: what is held at once is a chunk, a batch of sources and the links of a sheet, of which there is a most.
 */
export async function openXlsx(download: ClaimDownload, asked: DownloadRequest): Promise<Readable> {
  const { state } = download;
  const { title, choices } = await describeDownload(asked);
  const page = siteAddress(pageOf(asked));
  const claims = new ClaimSheet();
  const about = () =>
    aboutRows({
      ...{ title, choices, page, state },
      csv: siteAddress(csvOf(asked)),
      dictionary: siteAddress('/data-dictionary'),
      rows: claims.rows - 1,
    });
  const sheets: Written[] = [
    { name: 'Claims', sheet: claims, rows: () => claimRows(claims, download) },
    textSheet('Dictionary', new TextSheet(DICTIONARY_COLUMNS), dictionaryRows),
    textSheet('Sources', new TextSheet(SOURCE_COLUMNS), () => sourceRows(download)),
    textSheet('About', new TextSheet(ABOUT_COLUMNS), about),
  ];
  const properties = coreProperties({
    ...{
      title,
      subject: choices.join('; '),
      creator: SITE_NAME,
      version: state.version,
      dated: state.dated,
    },
    description: `${page} · ${LICENCE_NAME}`,
  });
  return zipOf(workbookFiles(sheets, properties), state.dated);
}

/** The parts of a workbook; what names the sheets' cells comes behind them, when their rows are known. */
function workbookFiles(sheets: readonly Written[], properties: string): ZippedFile[] {
  const paths = SHEET_PATHS(sheets.length);
  const part = (name: string, write: () => string): ZippedFile => ({
    name,
    open: () => Readable.from([write()], BYTES),
  });
  return [
    part('[Content_Types].xml', () => contentTypes(sheets.length)),
    part('_rels/.rels', () => PACKAGE_RELATIONS),
    ...sheets.flatMap(({ sheet, rows }, at): ZippedFile[] => {
      const { sheet: name = '', relations = '' } = paths[at] ?? {};
      return [
        { name, open: () => Readable.from(sheetXml(sheet, rows()), BYTES), level: QUICK },
        { name: relations, open: () => Readable.from(sheet.links.relations(), BYTES) },
      ];
    }),
    part('xl/workbook.xml', () => workbookXml(sheets.map(({ name, sheet: { range } }) => ({ name, range })))),
    part('xl/_rels/workbook.xml.rels', () => workbookRelations(sheets.length)),
    part('xl/styles.xml', () => STYLES_XML),
    part('docProps/core.xml', () => properties),
  ];
}

/** Pieces of this size are young when they are let go, which costs little; larger ones wait for a thorough collection. */
const SMALL = 16 * 1024;

const BYTES = { objectMode: false, highWaterMark: 128 * 1024 };

async function* sheetXml(
  sheet: Sheet,
  rows: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<string> {
  yield sheet.head();
  yield* rows;
  yield sheet.tail();
}

async function* claimRows(sheet: ClaimSheet, download: ClaimDownload): AsyncGenerator<string> {
  for await (const rows of download.rows()) {
    let xml = '';
    for (const fields of rows) {
      xml += sheet.row(fields);
      if (xml.length < SMALL) continue;
      yield xml;
      xml = '';
    }
    if (xml !== '') yield xml;
  }
}

async function* sourceRows(download: ClaimDownload): AsyncGenerator<TextCell[]> {
  for await (const batch of download.sources())
    for (const source of batch) yield sourceRow(source, siteAddress(sourceUrl(source.slug)));
}

function textSheet(
  name: string,
  sheet: TextSheet,
  rows: () => AsyncIterable<TextCell[]> | Iterable<TextCell[]>,
): Written {
  return {
    name,
    sheet,
    async *rows() {
      for await (const cells of rows()) yield sheet.row(cells);
    },
  };
}
