import path from 'node:path';
import type { ToArticle } from '../../lib/draft/to-article.ts';
import { articleFile, METRICS_FILE, placesFile, SOURCES_FILE } from '../../lib/rules/seed-issue.ts';
import { showPath, toProblem } from '../files/seed-file.ts';
import { formatField, type SeedProblem } from '../files/seed-problems.ts';
import type { DraftFile } from './draft-file.ts';

/** A way into a file, as `['figures', 3, 'value']`. */
type Way = (string | number)[];

/** How many records the files of the catalogue have without the draft's. */
export type CatalogueCounts = Readonly<
  Record<'metrics' | 'groups' | 'topics' | 'entities' | 'sources', number>
>;

/** Fields of a claim by their names in a figure. */
const RENAMED: Record<string, string> = { as_printed: 'printed', range: 'from' };

/** Says of problems in an article that was made of a draft, and in the catalogue with it, where in the draft they stand. */
export class DraftPlaces {
  readonly #folder: string;
  readonly #file: DraftFile;
  readonly #made: ToArticle;
  readonly #counts: CatalogueCounts;

  constructor(folder: string, file: DraftFile, made: ToArticle, counts: CatalogueCounts) {
    this.#folder = folder;
    this.#file = file;
    this.#made = made;
    this.#counts = counts;
  }

  /** The figure that a problem is about, by its id; undefined where it is about no claim. */
  figureOf(problem: SeedProblem): string | undefined {
    const [list, index] = toWay(problem.field);
    if (!this.#isArticle(problem)) return undefined;
    if (list === 'claims' && typeof index === 'number') return this.#made.positions[index]?.id;
    return list === 'locators' ? String(index) : undefined;
  }

  /** The problem at its place in the draft; itself where it is about something else. */
  toDraft(problem: SeedProblem): SeedProblem {
    const way = this.#wayInDraft(problem);
    return way ? this.at(way, problem.found, problem.right) : problem;
  }

  /** A problem at a way into the draft, or as near to it as there is something. */
  at(way: Way, found: string, right: string): SeedProblem {
    const shown = showPath(path.join(this.#folder, this.#file.name));
    const position = this.#file.positionOf?.(way, 'key') ?? { line: 1, column: 1 };
    return toProblem(shown, position, formatField(way), found, right);
  }

  /** Of a figure, by its id. */
  wayOf(id: string, ...rest: Way): Way {
    const index = this.#file.draft?.figures.findIndex((figure) => figure.id === id) ?? -1;
    return ['figures', Math.max(0, index), ...rest];
  }

  #isArticle({ file }: SeedProblem): boolean {
    const { slug } = this.#file;
    return [articleFile(slug), placesFile(slug)].some((name) => file.endsWith(`/${name}`));
  }

  #wayInDraft(problem: SeedProblem): Way | undefined {
    const way = toWay(problem.field);
    const figure = this.figureOf(problem);
    if (figure !== undefined) {
      const [, , field] = way;
      return this.wayOf(figure, ...(typeof field === 'string' ? [RENAMED[field] ?? field] : []));
    }
    if (this.#isArticle(problem)) return way[0] === 'ledger' ? this.#wayOfLine(way) : way;
    return this.#wayInCatalogue(problem, way);
  }

  /** `ledger[1].printed.12[0]`: the first figure of that line, in the block and of the phrase that are named. */
  #wayOfLine([, index, , block, at]: Way): Way {
    const lines = this.#made.article.ledger as { printed: Record<string, string | string[]> }[] | undefined;
    const printed = lines?.[Number(index)]?.printed ?? {};
    const [number, phrases] =
      Object.entries(printed).find(([one]) => block === undefined || one === String(block)) ?? [];
    const phrase = [phrases].flat()[typeof at === 'number' ? at : 0];
    const figures = this.#file.draft?.figures ?? [];
    const found = figures.findIndex((figure) => String(figure.block) === number && figure.printed === phrase);
    return found < 0 ? ['figures'] : ['figures', found, 'printed'];
  }

  #wayInCatalogue({ file }: SeedProblem, [list, index, ...rest]: Way): Way | undefined {
    const isCatalogue = [METRICS_FILE, SOURCES_FILE, 'entities.yaml'].some((name) =>
      file.endsWith(`/${name}`),
    );
    const kind = list as keyof CatalogueCounts;
    const before = this.#counts[kind];
    if (!isCatalogue || typeof index !== 'number' || before === undefined || index < before) return undefined;
    const added = this.#made.additions[kind][index - before];
    if (!added) return kind === 'groups' ? ['metrics'] : undefined;
    const nameOf = (one: object) => ('slug' in one ? one.slug : 'code' in one ? one.code : undefined);
    const own = (this.#file.draft?.[kind] ?? []) as object[];
    return [kind, own.findIndex((one) => nameOf(one) === nameOf(added)), ...rest];
  }
}

/** `claims[3].range.from` → `['claims', 3, 'range', 'from']` */
function toWay(field: string): Way {
  return field
    .split(/[.[\]]+/u)
    .filter((part) => part !== '')
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
