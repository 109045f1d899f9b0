import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runOther } from '../support/run-other.ts';
import { scratchFolder } from '../support/site.ts';

const FOLDER = path.join(PROJECT_DIR, 'deploy', 'systemd');
const UNITS = readdirSync(FOLDER).filter((name) => /\.(service|timer)$/.test(name));

/** The units in a folder of the test, which name the Node that is there. */
function copyUnits(): string {
  const folder = path.join(scratchFolder(), 'units');
  mkdirSync(folder);
  for (const name of UNITS) {
    const text = readFileSync(path.join(FOLDER, name), 'utf8');
    writeFileSync(path.join(folder, name), text.replaceAll('/usr/bin/node', process.execPath));
  }
  return folder;
}

describe('deploy/systemd', () => {
  it.each(UNITS)('%s is taken by systemd without a word', async (name) => {
    const { stdout, stderr } = await runOther('systemd-analyze', ['verify', path.join(copyUnits(), name)]);
    expect(stdout + stderr).toBe('');
  });

  it.each(UNITS.filter((name) => name.endsWith('.service')))('%s may do little', async (name) => {
    const unit = path.join(copyUnits(), name);
    const { stdout } = await runOther('systemd-analyze', [
      'security',
      '--offline=true',
      '--threshold=20',
      unit,
    ]);
    expect(stdout).toMatch(/Overall exposure level for .*: [01]\.\d OK/);
  });
});
