import { runProgram } from '../../db/process/program.ts';
import { withdrawCommand } from './change-command.ts';
import { terminalEffects } from './change-effects.ts';

await runProgram(() => withdrawCommand(process.argv.slice(2), terminalEffects()));
