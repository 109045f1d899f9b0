import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyCommand } from '../../seed/commands/verify-command.ts';
import { formatCheckedPlaces } from '../../seed/files/checked-places.ts';
import { readVerifiableArticles } from '../../seed/files/verifiable-articles.ts';
import { copySampleSeed, type Edits, FERRIES, listProblems, swap } from '../support/sample-seed.ts';
import {
  LAMPS,
  LAMPS_PLACES,
  LAMPS_TEXT,
  LAMPS_YAML,
  lampsPlaces,
  withLamps,
} from '../support/short-article.ts';

/** A seed folder with the lamps alone, and their text beside it. */
function open(edits: Edits, text = LAMPS_TEXT) {
  const folder = copySampleSeed({ [FERRIES]: null, ...edits });
  const file = path.join(folder, 'texts', 'lamps.txt');
  mkdirSync(path.dirname(file));
  writeFileSync(file, text);
  const run = async (...flags: string[]) => {
    const out: string[] = [];
    const code = await verifyCommand([file, ...flags], {
      readArticles: () => readVerifiableArticles(folder),
      print: (line) => out.push(line),
      printError: (line) => out.push(line),
      save: async (places) => {
        writeFileSync(path.join(folder, LAMPS_PLACES), formatCheckedPlaces(places));
        return LAMPS_PLACES;
      },
      today: () => '2024-03-01',
      show: () => {},
    });
    return { code, out: out.join('\n').replaceAll(`${folder}/`, '') };
  };
  const places = () => readFileSync(path.join(folder, LAMPS_PLACES), 'utf8');
  return { run, places, folder };
}

const unread = (edit: (text: string) => string = (text) => text): Edits => ({ [LAMPS]: edit(LAMPS_YAML) });

describe('npm run verify -- <text file> --write', () => {
  it('finds the places of an article that has none, and keeps that it was checked', async () => {
    const { run, places, folder } = open(unread());
    expect((await run()).out).toContain('Its 5 claims have no place in the text yet: --write finds them.');
    const { code, out } = await run('--write');
    expect([code, out.split('\n').slice(-2)]).toEqual([
      0,
      [`${LAMPS_PLACES} was written: 5 places found.`, `${LAMPS_PLACES} was written: 5 claims checked.`],
    ]);
    expect(places()).toContain("verified_on: '2024-03-01'");
    expect(places()).not.toContain('lamps,');
    expect(folder).toBeTruthy();
  });

  it('writes what the loader takes', async () => {
    const { run, places } = open(unread());
    await run('--write');
    expect(await listProblems(withLamps(undefined, places()))).toEqual([]);
  });

  it('says where several places fit, and finds the others all the same', async () => {
    const { run, places } = open(unread(swap('    block: 2\n', '')));
    const { code, out } = await run('--write');
    expect(code).toBe(1);
    expect(out).toContain(
      'no place of lighthouses-2022-02: found "12 ferries", which stands in the blocks 2, 4; right would be the one that is meant, as `block: 2`',
    );
    expect(out).toContain(`${LAMPS_PLACES} was written: 4 places found.`);
    expect(places()).not.toContain('verified_on');
  });

  it('finds the place of a claim whose phrase was changed in the record', async () => {
    const { run, places } = open(withLamps(swap('as_printed: nearly 40 ferries', 'as_printed: nearly 40')));
    const { code } = await run('--write');
    expect([code, /lighthouses-2022-01:\n {4}- \{ block: 2, sentence: 1, word: 5/.test(places())]).toEqual([
      0,
      true,
    ]);
  });

  it('changes no byte of the places where nothing changed', async () => {
    const { run, places } = open(unread());
    await run('--write');
    const before = places();
    await run('--write');
    expect(places()).toBe(before);
  });

  it('leaves another text alone until it is taken with --renew', async () => {
    const other = LAMPS_TEXT.replace('nearly 40 ferries', 'by now nearly 40 ferries');
    const { run, places } = open(withLamps(), other);
    const before = places();
    const refused = await run('--write');
    expect([refused.code, places()]).toEqual([1, before]);
    expect(refused.out).toContain('--renew');
    const { code } = await run('--renew');
    expect([code, places().includes("verified_on: '2024-03-01'")]).toEqual([0, true]);
  });

  it('keeps what stands in the file of locators of claims that hold', async () => {
    const { run, places } = open(withLamps());
    await run('--write');
    expect(places().split('locators:')[1]).toBe(lampsPlaces().split('locators:')[1]);
  });
});
