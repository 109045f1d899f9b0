import type { Metadata } from 'next';
import Link from 'next/link';
import { countChecks, listChecks } from '../../db/queries/checks.ts';
import { getEvidenceCounts } from '../../db/queries/evidence-counts.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { PAGE_SIZE, parsePages } from '../../lib/filter/page-number.ts';
import { methodUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { VERDICTS } from '../../lib/model/vocabulary.ts';
import { formatCount, formatList } from '../../lib/words/format.ts';
import { VERDICT_WORDS } from '../../lib/words/labels.ts';
import { CheckPairs } from '../_components/check-pairs.tsx';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { type CheckWithRows, withRows } from '../_data/read-source.ts';
import { EvidenceSentence } from './_parts/evidence-sentence.tsx';

export const metadata: Metadata = {
  title: 'Checks',
  description:
    'What other sources say beside each claim: two dated facts, how the other one was read, and a label. In the order of the articles.',
  alternates: { canonical: '/checks' },
};

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function ChecksPage({ searchParams }: Props) {
  const query = toSearchParams(await searchParams);
  const { numbers, problems } = parsePages(query, { page: await countChecks() });
  const number = numbers.page;
  const [checks, evidence] = await Promise.all([listChecks(number.offset, PAGE_SIZE), getEvidenceCounts()]);
  const groups = groupByArticle(await withRows(checks));
  return (
    <>
      <h1>Checks against other sources</h1>
      <QueryNotice problems={problems} what="The checks" />
      <EvidenceSentence counts={evidence} />
      <p>
        Each check sets two dated facts side by side: what the article states, and what one other source says.
        The word beneath is a label on the two, and no verdict on anyone. Where a claim has several checks,
        its label in tables and downloads is the first of these that occurs:{' '}
        {formatList(VERDICTS.map((verdict) => VERDICT_WORDS[verdict]))}.{' '}
        <Link href={methodUrl('verdicts')}>What each of them means</Link>.
      </p>
      {groups.length === 0 && <p>No check is loaded yet.</p>}
      {groups.length > 1 && (
        <p className="small">
          {groups.map(({ slug, title, checks }) => (
            <span className="checks-jump" key={slug}>
              <a href={`#${slug}`}>{title}</a> ({checks.length})
            </span>
          ))}
        </p>
      )}
      {groups.map(({ slug, title, checks }) => (
        <section className="checks-group" key={slug} aria-labelledby={slug}>
          <h2 id={slug}>
            <Link href={sourceUrl(slug)}>{title}</Link>
          </h2>
          <p className="soft">
            {formatCount(checks.length, 'check')}
            {number.pages > 1 && ' on this page'}, in the order of the article.
          </p>
          <CheckPairs checks={checks} linked folded />
        </section>
      ))}
      <NumberedPages path="/checks" numbers={numbers} list="page" />
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
