import { readdirSync, readFileSync } from 'node:fs';

const DATABASE = /^(postgres|initdb|pg_ctl)/;

/** The memory of a process and its descendants but the database's in MiB, with what they share counted once (PSS). */
export function proportionalMemoryOf(root: number): number {
  const children = listChildren();
  const ids = [root];
  for (const id of ids) ids.push(...(children.get(id) ?? []));
  return ids.reduce((sum, id) => sum + memoryOf(id), 0) / 1024;
}

function listChildren(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? read(`/proc/${name}/stat`) : undefined;
    if (stat === undefined) continue;
    // The name of the program, in brackets, may hold anything.
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  return children;
}

/** In KiB; 0 for the database, and for what has ended. */
function memoryOf(id: number): number {
  if (DATABASE.test(read(`/proc/${id}/comm`) ?? '')) return 0;
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${id}/smaps_rollup`) ?? '')?.[1] ?? 0);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
