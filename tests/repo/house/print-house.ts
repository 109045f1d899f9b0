import { findCircles } from './circles.ts';
import { arrowsOfFiles, arrowsOfFolders, type Folder, folderOf, subjectOf, toFolders } from './folders.ts';
import { readSources, type SourceFile } from './import-graph.ts';

/** What circles there are: between the folders by subject, between all folders, and between files. */
export function listCircles(sources: readonly SourceFile[]): string[] {
  const kinds = [
    ['subjects', arrowsOfFolders(toFolders(sources, subjectOf))],
    ['folders', arrowsOfFolders(toFolders(sources, folderOf))],
    ['files', arrowsOfFiles(sources)],
  ] as const;
  return kinds.flatMap(([kind, arrows]) =>
    findCircles(arrows).map((circle) => `Circle of ${kind}: ${circle.join(', ')}`),
  );
}

/** The folders with files, lines and arrows, then the circles: `npm run house`. */
export function describeHouse(sources: readonly SourceFile[]): string {
  const folders = toFolders(sources, subjectOf);
  const circles = listCircles(sources);
  const total = `${sources.length} files, ${sum(sources, 'lines')} lines, ${folders.length} folders by subject`;
  return [total, ...folders.map(describeFolder), ...(circles.length > 0 ? circles : ['No circle.'])].join(
    '\n',
  );
}

function describeFolder({ name, files, lines, arrows }: Folder): string {
  const targets = [...arrows].sort(([, a], [, b]) => b - a).map(([target, count]) => `${target} ${count}`);
  const size = `${name.padEnd(22)} ${String(files).padStart(4)} files ${String(lines).padStart(6)} lines`;
  return targets.length === 0 ? size : `${size}  → ${targets.join(', ')}`;
}

const sum = (sources: readonly SourceFile[], key: 'lines') =>
  sources.reduce((total, source) => total + source[key], 0);

if (process.argv[1] === import.meta.filename) {
  const sources = readSources();
  console.log(describeHouse(sources));
  process.exitCode = listCircles(sources).length > 0 ? 1 : 0;
}
