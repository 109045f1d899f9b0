import { runProgram } from '../../db/process/program.ts';
import { correctCommand } from './change-command.ts';
import { terminalEffects } from './change-effects.ts';

await runProgram(() => correctCommand(process.argv.slice(2), terminalEffects()));
