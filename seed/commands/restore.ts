import { runProgram } from '../../db/process/program.ts';
import { withBackupEffects } from './backup-effects.ts';
import { restoreCommand } from './restore-command.ts';

await runProgram(() => withBackupEffects((effects) => restoreCommand(process.argv.slice(2), effects)));
