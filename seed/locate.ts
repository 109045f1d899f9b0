import { locateCommand } from './locate-command.ts';
import { readVerifiableArticles } from './verifiable-articles.ts';

process.exitCode = await locateCommand(process.argv.slice(2), {
  readArticles: readVerifiableArticles,
  print: (text) => console.log(text),
  printError: (text) => console.error(text),
});
