import { readZip } from '../../support/read-zip.ts';
import { type Difference, findDifference } from './difference.ts';

/** Two zips: names and order of their files, and the text of each. */
export async function compareZips(
  [first, second]: [Buffer, Buffer],
  [toLeft, toRight]: [(bytes: Buffer) => string, (bytes: Buffer) => string],
): Promise<Difference[]> {
  const [left, right] = [await readZip(first), await readZip(second)];
  const names = findDifference('files of the zip', [...left.keys()].join(', '), [...right.keys()].join(', '));
  const files = [...left].flatMap(([name, bytes]) => {
    const other = right.get(name);
    return (other && findDifference(`file ${name}`, toLeft(bytes), toRight(other))) ?? [];
  });
  return names ? [names, ...files] : files;
}
