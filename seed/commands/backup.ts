import { runProgram } from '../../db/process/program.ts';
import { backupCommand } from './backup-command.ts';
import { withBackupEffects } from './backup-effects.ts';

await runProgram(() => withBackupEffects((effects) => backupCommand(process.argv.slice(2), effects)));
