const FOLDERS = 'app|db|deploy|lib|seed|tests|docs|public|\\.ci';
const ROOT_FILES =
  /^(?!claims\.)[\w.-]+\.(ts|mjs|md|yaml)$|^(package|package-lock|tsconfig|biome)\.json$|^LICENSE$/;
/** `x.yaml` stands for any name, as `<slug>` does. */
const IN_FOLDER = new RegExp(`^(?!.*/x\\.\\w+$)(?:\\./)?(?:${FOLDERS})/[\\w./()[\\]-]*$`);

/** The paths of this project that a document names in backticks or links to. Placeholders such as `<slug>` are none. */
export function listCitedPaths(markdown: string): string[] {
  const quoted = [...markdown.matchAll(/`([^`\n]+)`/g)].map((match) => (match[1] ?? '').replace(/:\d+$/, ''));
  const linked = [...markdown.matchAll(/\]\((?![a-z]+:|#|\/)([^)\s#]+)/g)].map((match) => match[1] ?? '');
  return [...quoted.filter((text) => IN_FOLDER.test(text) || ROOT_FILES.test(text)), ...linked];
}

/** The npm scripts that a text tells to run, `test` and `start` with or without their `run`. */
export function listCitedScripts(text: string): string[] {
  const found = text.matchAll(/\bnpm (?:run (?:-s |--silent )?([a-z][\w:-]*)|(test|start)\b)/g);
  return [...found].map((match) => match[1] ?? match[2] ?? '');
}
