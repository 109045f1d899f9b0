import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEXT_PROGRAM } from '../../../app/_boot/build.ts';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';
import type { BenchContext } from './bench.ts';

const LAYOUT = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`;

/** A table of so many cells: what a page of the same size would be without anything of ours. */
const toPage = (rows: number, mode: 'force-static' | 'force-dynamic') => `export const dynamic = '${mode}';

export default function Page() {
  return (
    <main>
      <h1>Rows</h1>
      <table><tbody>
        {Array.from({ length: ${rows} }, (_, row) => (
          <tr key={row}>
            <th scope="row">Row number {row}</th>
            <td>more than {row * 7} percent</td>
            <td>some words that say what was counted there</td>
            <td>in the spring of {1900 + row}</td>
          </tr>
        ))}
      </tbody></table>
    </main>
  );
}
`;

/** The bytes of a row in the document, where it stands twice: as markup, and as what the script wakes it with. */
const ROW_BYTES = 480;
const FRAME_BYTES = 5000;

/** A Next app with nothing in it but a static page, a dynamic page, both of about so many bytes, and a dynamic greeting. */
export async function openBareNext({ say, defer, abort }: BenchContext, bytes: number): Promise<string> {
  const builds = path.join(PROJECT_DIR, '.next-test');
  mkdirSync(builds, { recursive: true });
  // Inside the project, where Next finds its packages as any app does.
  const folder = mkdtempSync(path.join(builds, 'bare-'));
  defer(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  writePages(folder, Math.max(1, Math.round((bytes - FRAME_BYTES) / ROW_BYTES)));
  const env = { ...toTestEnvironment(process.env), NODE_ENV: 'production' } as const;
  const next = path.join(PROJECT_DIR, NEXT_PROGRAM);
  say('building a bare Next app');
  const options = { cwd: folder, env, abort, limitSeconds: 300 };
  const { code, output } = await runProcess(process.execPath, [next, 'build'], options);
  if (code !== 0) throw new Error(`The bare app could not be built:\n${output}`);
  const port = await findFreePort();
  const quit = new AbortController();
  const serve = { ...options, abort: quit.signal, limitSeconds: 3600 };
  const ended = runProcess(process.execPath, [next, 'start', '-p', String(port)], serve);
  defer(async () => {
    quit.abort();
    await ended;
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(origin, abort);
  return origin;
}

function writePages(folder: string, rows: number): void {
  const files = {
    'package.json': '{ "private": true, "type": "module" }\n',
    'next.config.mjs': 'export default {};\n',
    'app/layout.jsx': LAYOUT,
    'app/static/page.jsx': toPage(rows, 'force-static'),
    'app/dynamic/page.jsx': toPage(rows, 'force-dynamic'),
    'app/greeting/page.jsx': toPage(1, 'force-dynamic'),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

async function untilAnswers(origin: string, abort: AbortSignal): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    abort.throwIfAborted();
    const answers = await fetch(`${origin}/greeting`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await sleep(100);
  }
  throw new Error('The bare app did not answer in a minute.');
}
