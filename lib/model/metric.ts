import { z } from 'zod';
import { slugSchema } from './entity.ts';
import { CASES, type ChangeKind, FORMS, MEASURES, type Measure, ROLES, STAGES } from './vocabulary.ts';

/** Metrics that may share an axis, with the reason; nothing outside one group may. */
export const comparabilityGroupSchema = z.strictObject({
  slug: slugSchema,
  reason: z.string().min(1),
});

/** A subject that readers look for; the order in the file is the order on the pages. */
export const topicSchema = z.strictObject({
  slug: slugSchema,
  name: z.string().min(1),
  description: z.string().min(1),
});

/** The words around a chart: the finding as a sentence, what is measured, and what it does not say. */
export const findingTextSchema = z.strictObject({
  title: z.string().min(1).max(130),
  subtitle: z.string().min(1),
  does_not_say: z.string().min(1),
});

/** Another metric that readers would expect on the same axis, and why it stands apart. */
const apartSchema = z.strictObject({ metric: slugSchema, reason: z.string().min(1) });

/** Measures whose values are words or relations: they have neither unit nor number. */
const UNCOUNTED: readonly Measure[] = ['wording', 'relation'];

/** What a metric's record has only where it measures one thing, and must have there (`true`) or may. */
const OF_MEASURES = {
  denominator: {
    measures: ['rate'],
    isRequired: true,
    example: 'the number and noun behind “per”, as "100,000 people"',
  },
  currency: { measures: ['money'], isRequired: false, example: 'a code of ISO 4217, as "USD"' },
  ucum: {
    measures: ['amount', 'duration'],
    isRequired: true,
    example: 'a code of UCUM, as "t" or "kW.h" or "d"',
  },
} as const satisfies Record<string, { measures: readonly Measure[]; isRequired: boolean; example: string }>;

/** UCUM codes are ASCII without blanks: https://ucum.org/ucum, § 2. */
export const UCUM_CODE = /^[!-~]{1,40}$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));

/** Whether a text is a code of ISO 4217. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** The currency of a metric of money (ISO 4217): as its record says, else its unit where that is a code; `null` of others. */
export function currencyOf({
  measure,
  currency,
  unit,
}: Pick<Metric, 'measure' | 'currency' | 'unit'>): string | null {
  if (measure !== 'money') return null;
  return currency ?? (unit && isCurrency(unit) ? unit : null);
}

/** How a change is counted, which its unit says; `null` of other measures. */
export function changeKindOf({
  measure,
  unit,
}: {
  measure: Measure;
  unit: string | null | undefined;
}): ChangeKind | null {
  if (measure !== 'change' || !unit) return null;
  if (/^(percentage[ -]points?|points? of a percent)\b/i.test(unit)) return 'percentage_points';
  return /^(percent|per cent|%)/i.test(unit) ? 'relative' : 'absolute';
}

/**
 * What is measured: one definition, one unit, one population. `rows_by` is the role whose entity labels a row; `stage` is
 * for relations, and absent it is `done`; `cases` says who chose them, and absent it is the article: no defaults, so that
 * the version of data which don't name them stays as it was. A rate has its `denominator`, money a `currency` (its unit,
 * where that is the code), an amount or a duration the code of its unit in UCUM.
 */
export const metricSchema = z
  .strictObject({
    slug: slugSchema,
    name: z.string().min(1),
    topics: z.array(slugSchema).min(1),
    definition: z.string().min(1),
    measure: z.enum(MEASURES),
    unit: z.string().min(1).nullish(),
    denominator: z.string().min(1).nullish(),
    currency: z.string().refine(isCurrency, 'a code of ISO 4217, as "USD"').nullish(),
    ucum: z.string().regex(UCUM_CODE, 'a code of UCUM, as "t" or "kW.h" or "d"').nullish(),
    population: z.string().nullish(),
    group: slugSchema,
    form: z.enum(FORMS),
    rows_by: z.enum(ROLES),
    stage: z.enum(STAGES).optional(),
    cases: z.enum(CASES).optional(),
    finding: findingTextSchema,
    annotations: z.array(z.string()).default([]),
    apart: z.array(apartSchema).default([]),
  })
  .superRefine((metric, context) => {
    const counted = !UNCOUNTED.includes(metric.measure);
    if (counted && !metric.unit)
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: 'a metric of numbers has a unit, as "countries"',
      });
    if (!counted && metric.unit)
      context.addIssue({
        code: 'custom',
        path: ['unit'],
        message: `a ${metric.measure} has no unit`,
        input: metric.unit,
      });
    for (const [key, { measures, isRequired, example }] of Object.entries(OF_MEASURES)) {
      const written = metric[key as keyof typeof OF_MEASURES];
      const isOf = (measures as readonly Measure[]).includes(metric.measure);
      if (written && !isOf)
        context.addIssue({
          code: 'custom',
          path: [key],
          message: `none: only a metric that measures ${measures.join(' or ')} has one`,
          input: written,
        });
      if (!written && isOf && isRequired)
        context.addIssue({ code: 'custom', path: [key], message: example, input: written });
    }
    if (metric.measure === 'money' && metric.unit && currencyOf(metric) === null)
      context.addIssue({
        code: 'custom',
        path: ['currency'],
        message: `${OF_MEASURES.currency.example}, as the unit is none`,
        input: metric.currency,
      });
    if (metric.stage === 'considered' && metric.measure !== 'relation')
      context.addIssue({
        code: 'custom',
        path: ['stage'],
        message: `done, or left out: a ${metric.measure} has no stage, only a relation has`,
        input: metric.stage,
      });
  });
export type Metric = z.infer<typeof metricSchema>;

export const metricsFileSchema = z.strictObject({
  topics: z.array(topicSchema),
  groups: z.array(comparabilityGroupSchema),
  metrics: z.array(metricSchema),
});
export type MetricsFile = z.infer<typeof metricsFileSchema>;
