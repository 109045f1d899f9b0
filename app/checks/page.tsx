import type { Metadata } from 'next';
import { Fragment } from 'react';
import { countChecks, listChecks } from '../../db/queries/checks.ts';
import { getStandingCounts } from '../../db/queries/standing-counts.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';
import { parseStanding } from '../../lib/filter/standing-query.ts';
import { checksUrl, methodUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { VERDICTS } from '../../lib/model/vocabulary.ts';
import { formatCount, formatList } from '../../lib/words/format.ts';
import { VERDICT_WORDS } from '../../lib/words/labels.ts';
import { SIGNED_STANDINGS } from '../../lib/words/standing-words.ts';
import { CheckPairs } from '../_components/check-pairs.tsx';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { StandingSentence } from '../_components/standing-sentence.tsx';
import { pageMetadata } from '../_data/page-metadata.ts';
import { type CheckWithRows, withRows } from '../_data/read-source.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Checks',
  description:
    'What other sources say beside each claim: two dated facts, how the other one was read, and a label. In the order of the articles.',
  path: '/checks',
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChecksPage({ searchParams }: Props) {
  const { standing, rest, ...asked } = parseStanding(toSearchParams(await searchParams));
  const { numbers, problems } = parsePages(rest, { page: await countChecks(standing) });
  const number = numbers.page;
  const [checks, standings] = await Promise.all([
    listChecks(number.offset, PAGE_SIZE, standing),
    getStandingCounts(),
  ]);
  const groups = groupByArticle(await withRows(checks));
  return (
    <>
      <h1>Checks against other sources</h1>
      <QueryNotice problems={[...asked.problems, ...problems]} what="The checks" />
      <StandingSentence counts={standings} className="evidence-counts lede" />
      <p>
        Each check sets two dated facts side by side: what the article states, and what one other source says.
        The word beneath is a label on the two, and no verdict on anyone. Where a claim in words or of who to
        whom has several checks, tables show the first of these labels that occurs:{' '}
        {formatList(VERDICTS.map((verdict) => VERDICT_WORDS[verdict]))}.{' '}
        <a href={methodUrl('verdicts')}>What each of them means</a>.
      </p>
      {standing !== null && (
        <p className="checks-standing">
          Shown are the checks of figures of one standing: <b>{SIGNED_STANDINGS[standing]}</b>.{' '}
          <a href={checksUrl()}>Show all checks</a>
        </p>
      )}
      {groups.length === 0 && (
        <p>{standing === null ? 'No check is loaded yet.' : 'No figure of this standing has a check.'}</p>
      )}
      {groups.length > 1 && (
        <p className="small">
          {groups.map(({ slug, title, checks }) => (
            <Fragment key={slug}>
              <span className="checks-jump">
                <a href={`#${slug}`}>{title}</a> ({checks.length})
              </span>{' '}
            </Fragment>
          ))}
        </p>
      )}
      {groups.map(({ slug, title, checks }) => (
        <section className="checks-group" key={slug} aria-labelledby={slug}>
          <h2 id={slug}>
            <a href={sourceUrl(slug)}>{title}</a>
          </h2>
          <p className="soft">
            {formatCount(checks.length, 'check')}
            {number.pages > 1 && ' on this page'}, in the order of the article.
          </p>
          <CheckPairs checks={checks} linked folded />
        </section>
      ))}
      <NumberedPages path={checksUrl(standing ?? undefined)} numbers={numbers} list="page" />
    </>
  );
}

type Group = { slug: string; title: string; checks: CheckWithRows[] };

function groupByArticle(checks: readonly CheckWithRows[]): Group[] {
  const groups = new Map<string, Group>();
  for (const each of checks) {
    const [first] = each.rows;
    if (first === undefined) continue;
    const group = groups.get(first.articleSlug) ?? {
      slug: first.articleSlug,
      title: first.articleTitle,
      checks: [],
    };
    group.checks.push(each);
    groups.set(group.slug, group);
  }
  return [...groups.values()];
}
