import { runProgram } from '../../db/process/program.ts';
import { readVerifiableArticles } from '../files/verifiable-articles.ts';
import { locateCommand } from './locate-command.ts';

await runProgram(() =>
  locateCommand(process.argv.slice(2), {
    readArticles: () => readVerifiableArticles(),
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
  }),
);
