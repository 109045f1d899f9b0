import type { ReactNode } from 'react';
import type { Chart, ChartNote, DrawnChart } from '../../lib/chart/chart.ts';
import type { FormModel, TextModel } from '../../lib/chart/form-model.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { DrawnForm, Form } from '../../lib/model/vocabulary.ts';
import type { PlainTable } from '../../lib/out/plain-table.ts';
import type { Case } from './cases/invent.ts';
import type { TooltipPlace, TooltipWords } from './tooltip-words.ts';

/** Notes that stand together, each with who or what it is about; what all of them share is said once above them. */
export type NoteGroup = { key: string; name: string; notes: { note: ChartNote; who: string }[] };

/** A page of the gallery; its address is the form's own name where it says no other. */
export type GalleryEntry = { page?: string; name: string; cases: readonly Case[] };

/** All of a chart form that servers need. What draws it stands apart, as `FormDrawing`: it brings Recharts and hooks. */
export type ChartForm<D extends object = object> = FormModel<D> & {
  gallery: readonly GalleryEntry[];
  /** In px, as its drawing has it. */
  height(chart: Chart & D, width: number): number;
  toPlainTable(chart: Chart & D): PlainTable;
  /** The same rows as the chart's, as a table. */
  Table(props: { chart: Chart & D }): ReactNode;
  /** Notes that are better read together, however few they are. */
  toNoteGroups?(chart: Chart & D): NoteGroup[];
  /** Notes beneath those of the articles' own claims. */
  MoreNotes?(props: { chart: Chart & D }): ReactNode;
  /** What is said beside a mark that is pointed at, by its sign; what its note says, where the form has no words of its own. */
  toTooltips?(chart: Chart & D): Record<string, TooltipWords>;
  /** Where it is said: at the foot of a chart of rows, where it lies on none, or beside the pointer. */
  tooltipAt?: TooltipPlace;
  /** How a picture calls the signs of its notes, where they are no figures alone. */
  toNoteSigns?(chart: Chart & D): string | undefined;
};

/** A form that is told in words, and how its claims are. */
export type TextForm = TextModel & { InWords(props: { rows: readonly ClaimRow[] }): ReactNode };

/** The registry: one entry a form. */
export type Forms = Readonly<Record<Form, ChartForm | TextForm>>;

/** What every drawing takes. */
export type DrawingProps<D extends object = object> = {
  chart: DrawnChart & D;
  width: number;
};

/** What draws a form: the same component on the server, in the drawing thread, and live in the browser. */
export type FormDrawing = { Drawing(props: DrawingProps): ReactNode };
export type Drawings = Readonly<Record<DrawnForm, FormDrawing>>;
