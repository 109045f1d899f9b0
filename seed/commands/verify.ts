import { runProgram } from '../../db/process/program.ts';
import { readVerifiableArticles } from '../files/verifiable-articles.ts';
import { verifyCommand } from './verify-command.ts';

await runProgram(() =>
  verifyCommand(process.argv.slice(2), {
    readArticles: readVerifiableArticles,
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
  }),
);
