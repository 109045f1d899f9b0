import type { ArticleFile, Revision } from '../model/article.ts';
import { boundsOf, sameBounds } from '../model/bounds.ts';
import type { Claim } from '../model/claim.ts';
import { claimBounds, quantityOf } from '../model/claim-bounds.ts';
import { canonicalJson } from '../model/data-version.ts';
import {
  REVISABLE_FIELDS,
  type RevisableField,
  type RevisableValues,
  revisableValues,
  type Scalar,
} from '../model/revisable.ts';
import { toRevisionYaml } from './revisions.ts';
import { articleFile, describeFound, METRICS_FILE, type SeedIssue } from './seed-issue.ts';

/** What the database holds of an article, as far as it may not change silently. */
export type LoadedArticle = {
  slug: string;
  /** A value that the version of the project which loaded the claim did not record is left out. */
  claims: { id: string; values: LoadedValues }[];
  /** The slugs of its findings. */
  findings: string[];
  revisions: LoadedRevision[];
};
export type LoadedValues = Partial<RevisableValues>;
/** A revision as loaded; earlier versions of the project may have known other fields. */
type LoadedRevision = Omit<Revision, 'field' | 'cause'> & { field: string; cause: string | null };

/**
 * What an article's file changes against what is loaded without saying so: a claim that vanished, a field that
 * differs without a revision from the loaded value, a loaded revision that is gone or altered, a finding that is gone.
 */
export function findSilentChanges(article: ArticleFile, loaded: LoadedArticle): SeedIssue[] {
  const file = articleFile(article.article.slug);
  const places = new Map(article.claims.map((claim, index) => [claim.id, { claim, index }]));
  const kept = findRewrittenRevisions(file, article.revisions, loaded.revisions);
  // Where history was rewritten, which entries are new can't be told, and further messages would mislead.
  const added = kept.length > 0 ? undefined : article.revisions.slice(loaded.revisions.length);
  const claims = loaded.claims.flatMap(({ id, values }) => {
    const place = places.get(id);
    if (!place) return [vanished(file, id)];
    return added ? findClaimChanges({ file, article, ...place, loaded: values, added }) : [];
  });
  return [...kept, ...claims, ...findVanishedFindings(file, article, loaded)];
}

/** Pictures and frames of a finding stand under its slug on other people's pages. */
function findVanishedFindings(file: string, { findings }: ArticleFile, loaded: LoadedArticle): SeedIssue[] {
  const written = new Set(findings.map(({ slug }) => slug));
  return loaded.findings
    .filter((slug) => !written.has(slug))
    .map((slug) => ({
      file,
      path: ['findings'],
      found: `no finding ${describeFound(slug)}, though it is loaded`,
      right: `the finding: /findings/${slug}/… is an address that others may show; put it last to have others stand before it`,
    }));
}

/** An article whose file is gone, though its claims are loaded. */
export function vanishedArticle(slug: string): SeedIssue {
  const right = `the file, with its claims marked "withdrawn" if they are: the pages of ${slug} stay`;
  return { file: articleFile(slug), path: [], found: 'no such file, though the article is loaded', right };
}

/** A topic that is loaded and no longer in the file: its page's address gets printed. */
export function vanishedTopic(slug: string): SeedIssue {
  const right = `the topic: /topics/${slug} stays; name, description and metrics may change`;
  return {
    file: METRICS_FILE,
    path: ['topics'],
    found: `no topic ${describeFound(slug)}, though it is loaded`,
    right,
  };
}

function vanished(file: string, id: string): SeedIssue {
  const right = `the claim, marked as withdrawn if it is:\n${`withdrawn:\n  on: "YYYY-MM-DD"\n  reason: "…"\n  cause: our_reading or publisher_correction`}`;
  return { file, path: ['claims'], found: `no claim ${describeFound(id)}, though it is loaded`, right };
}

type Changed = {
  file: string;
  article: ArticleFile;
  claim: Claim;
  index: number;
  loaded: LoadedValues;
  added: readonly Revision[];
};

function findClaimChanges({ file, article, claim, index, loaded, added }: Changed): SeedIssue[] {
  const all = article.revisions;
  const current = revisableValues(claim, article.margins);
  const explained = impliedBounds(claim, current, loaded);
  return REVISABLE_FIELDS.flatMap((field): SeedIssue[] => {
    const was = loaded[field];
    if (was === undefined) return [];
    const first = added.find((revision) => revision.claim === claim.id && revision.field === field);
    if (first) return first.was === was ? [] : [wrongStart(file, all.indexOf(first), first.was, was)];
    if (current[field] === was || explained.has(field)) return [];
    if (STEP_FIELDS.includes(field) && current[field] === '' && current.attribution === '') return [];
    if (field === 'withdrawn' && loaded.withdrawn === null) return [];
    return [silent(file, ['claims', index, ...field.split('.')], claim.id, field, was, current[field])];
  });
}

/** What is said of the steps of a chain, beside their names: where the chain is gone, its own revision speaks for them. */
const STEP_FIELDS: readonly RevisableField[] = ['attribution.sources', 'attribution.reporting'];

/** The bounds of a claim that changed with its hedge: the revision of value, qualifier or phrase speaks for them. */
export function impliedBounds(
  claim: Claim,
  current: RevisableValues,
  loaded: LoadedValues,
): Set<RevisableField> {
  const causes = ['value', 'range.from', 'range.to', 'qualifier', 'as_printed'] as const;
  if (causes.every((field) => current[field] === loaded[field])) return new Set();
  const implied =
    claim.kind !== 'figure' ||
    sameBounds(claimBounds(claim), boundsOf(claim.qualifier, quantityOf(claim), claim.as_printed));
  return new Set(implied ? REVISABLE_FIELDS.filter((field) => field.startsWith('bounds.')) : []);
}

function silent(
  file: string,
  path: (string | number)[],
  claim: string,
  field: RevisableField,
  was: Scalar,
  now: Scalar,
): SeedIssue {
  const entry = toRevisionYaml({ claim, field, was, now });
  const found = `${describeFound(now)}, while ${describeFound(was)} is loaded`;
  return {
    file,
    path,
    found,
    right: `${describeFound(was)}, or a revision at the end of "revisions":\n${entry}`,
  };
}

function wrongStart(file: string, index: number, was: Scalar, loaded: Scalar): SeedIssue {
  const right = `${describeFound(loaded)}, which is loaded: a new revision starts there`;
  return { file, path: ['revisions', index, 'was'], found: describeFound(was), right };
}

function findRewrittenRevisions(
  file: string,
  written: readonly Revision[],
  loaded: readonly LoadedRevision[],
): SeedIssue[] {
  const same = (a: Revision | undefined, b: LoadedRevision) =>
    a !== undefined && canonicalJson({ ...a, cause: b.cause && a.cause }) === canonicalJson(b);
  if (loaded.every((revision, i) => same(written[i], revision))) return [];
  const gone = loaded.flatMap((revision, i) =>
    written.some((entry) => same(entry, revision)) ? [] : [{ revision, i }],
  );
  const rule = 'revisions are only ever added, at the end';
  if (gone.length === 0)
    return [
      {
        file,
        path: ['revisions'],
        found: 'loaded revisions in another order',
        right: `their order: ${rule}`,
      },
    ];
  return gone.map(({ revision, i }) => ({
    file,
    path: ['revisions', i],
    found: `${written[i] ? describeRevision(written[i]) : 'nothing'} in place of a loaded revision`,
    right: `what is loaded, as ${rule}:\n${toRevisionYaml(revision)}`,
  }));
}

const describeRevision = ({ claim, field, was, now }: LoadedRevision) =>
  `${claim} ${field} ${describeFound(was)} → ${describeFound(now)}`;
