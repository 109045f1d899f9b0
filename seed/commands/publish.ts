import { runProgram } from '../../db/process/program.ts';
import { readEnv } from '../../lib/env.ts';
import { terminalEffects } from './change-effects.ts';
import { publishCommand } from './publish-command.ts';
import { createQuietProgress } from './quiet-progress.ts';

await runProgram(() => {
  const effects = terminalEffects();
  const { siteUrl } = readEnv(process.env);
  return publishCommand(process.argv.slice(2), {
    ...effects,
    siteUrl,
    step: createQuietProgress(process.stderr),
  });
});
