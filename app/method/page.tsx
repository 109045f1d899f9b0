import type { Metadata } from 'next';
import { readEnv } from '../../lib/env.ts';
import {
  CHAIN_ENDS,
  DISPOSITIONS,
  ENTITY_KINDS,
  EVIDENCE,
  INTERVAL_KINDS,
  KINDS,
  PERIOD_BASES,
  REFERENCES,
  REPORTING,
  ROLES,
  STAGES,
  STANDINGS,
  VERDICTS,
} from '../../lib/model/vocabulary.ts';
import { LICENCE_SHORT, LICENCE_URL } from '../../lib/out/licence.ts';
import { formatDate } from '../../lib/words/format.ts';
import {
  CHAIN_END_WORDS,
  DISPOSITION_WORDS,
  ENTITY_KIND_WORDS,
  EVIDENCE_WORDS,
  INTERVAL_KIND_WORDS,
  KIND_WORDS,
  ROLE_WORDS,
  STAGE_WORDS,
  VERDICT_WORDS,
} from '../../lib/words/labels.ts';
import {
  DISPOSITION_MEANING,
  ENTITY_KIND_MEANING,
  EVIDENCE_MEANING,
  INTERVAL_MEANING,
  KIND_MEANING,
  PERIOD_BASIS_MEANING,
  REFERENCE_MEANING,
  REPORTING_MEANING,
  ROLE_MEANING,
  STAGE_MEANING,
  VERDICT_MEANING,
} from '../../lib/words/meanings.ts';
import { REPORTING_WORDS, UNSOURCED_WORDS } from '../../lib/words/reference-words.ts';
import { SIGNED_STANDINGS, STANDING_MEANING } from '../../lib/words/standing-words.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { requireDataState } from '../_data/site-address.ts';
import { HedgeTable } from './_parts/hedge-table.tsx';
import { MethodContents } from './_parts/method-contents.tsx';
import { MethodReading } from './_parts/method-reading.tsx';
import { MethodRules } from './_parts/method-rules.tsx';
import { WordList } from './_parts/word-list.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Method: how claims are read',
  description:
    'How we read numbers out of articles: kinds of claim, numbers and ranges, hedges and bounds, roles, periods, the chain to the primary source, checks, the ledger, and what we never do.',
  path: '/method',
});

export default async function MethodPage() {
  const state = await requireDataState();
  const { contactEmail, issuesUrl } = readEnv(process.env);
  return (
    <div className="method">
      <h1>How claims are read</h1>
      <p className="lede">
        Articles print numbers in passing. We take each one out with its hedge, its unit, its period and the
        passage it stood in, follow it to the source that the article names, and set beside it what other
        sources say. We report who says it. We don’t vouch for it.
      </p>
      <MethodContents />

      <h2 id="kinds">Kinds of claim</h2>
      <p>A claim is one quantity as one article states it.</p>
      <WordList list={KINDS} words={KIND_WORDS} meanings={KIND_MEANING} />
      <p>A metric of relations says how far they have come:</p>
      <WordList list={STAGES} words={STAGE_WORDS} meanings={STAGE_MEANING} />

      <MethodReading />

      <h2 id="hedges">Hedges and bounds</h2>
      <p>
        The hedge is part of the number. It is drawn, written and downloaded with it. A figure without a hedge
        gets no bounds: bare print is often rounded, and we can’t tell how far.
      </p>
      <HedgeTable />
      <p>
        “About” says near, and not how near: it is drawn with faded ends, and has no bounds. Of a fall the
        hedge speaks of its size: “fell more than 9 percent” is below −9. The hedge shown is the article’s own
        word.
      </p>
      <h3 id="intervals">Intervals that are printed</h3>
      <p>
        An interval is no hedge: it is kept beside the figure, with its two ends, its level and where it
        stands. We compute none; of a margin that is printed as ±, we work out the two ends.
      </p>
      <WordList list={INTERVAL_KINDS} words={INTERVAL_KIND_WORDS} meanings={INTERVAL_MEANING} />

      <h2 id="entities">Who a claim is about</h2>
      <WordList list={ENTITY_KINDS} words={ENTITY_KIND_WORDS} meanings={ENTITY_KIND_MEANING} />

      <h2 id="roles">Roles</h2>
      <p>
        Each of these takes part in a claim in a role. Filters and pages always say which. A province or an
        organisation counts under a country only where its record says so; an international bank belongs to
        none.
      </p>
      <WordList list={ROLES} words={ROLE_WORDS} meanings={ROLE_MEANING} />
      <p>
        A role is worded by how far its relation has come: “from” and “to” where it is done, “weighed by” and
        “considered for” where it is only considered. What is sold is “sold by” and “sold to”, and never
        given.
      </p>

      <h2 id="periods">Periods, and what we infer</h2>
      <WordList list={PERIOD_BASES} meanings={PERIOD_BASIS_MEANING} />
      <p>
        Four dates are kept apart: when something was measured, when the article was published, when another
        source said its part, and when we read that source. A claim without a period is “undated”, or stands
        under what we suppose, as “spring 2022 (our inference)”; a date of reading that nobody wrote down is
        “not recorded”. No year is filled in without a mark.
      </p>

      <h2 id="chain">The chain to the primary source</h2>
      <p>
        Each claim’s page draws the steps from the article to the source that made the count. A step is
        whoever is said to state the figure, and never whoever merely does what it tells of: a ministry that
        sent supplies is no source of their number. The article says so by one of these kinds of phrase:
      </p>
      <WordList list={REPORTING} words={REPORTING_WORDS} meanings={REPORTING_MEANING} />
      <p>
        Where nobody is said to state it, the article itself does. What is then known of a link depends on the
        copy that we read:
      </p>
      <WordList list={REFERENCES} words={UNSOURCED_WORDS} meanings={REFERENCE_MEANING} />
      <p>A chain ends in one of these ways:</p>
      <ul>
        {CHAIN_ENDS.map((end) => (
          <li key={end}>{CHAIN_END_WORDS[end]}</li>
        ))}
      </ul>
      <p>
        Where one figure of an article repeats another, we infer it, say so, and count the two once. The same
        passage printed twice by a page is one passage.
      </p>

      <h2 id="standing">Where else a figure was seen</h2>
      <p>
        Each check records whether a document gives the article’s figure, another one for the same thing and
        time, or neither; a search that found nothing is a check too. From these a figure has the first of the
        following that applies. It says nothing of whether the figure is true, and what was published after
        the article changes nothing. A value that was public before the article, beside a figure without a
        date, is told as “changed before publication”. Claims in words and of who to whom have no standing:
        they show their checks.
      </p>
      <WordList list={STANDINGS} words={SIGNED_STANDINGS} meanings={STANDING_MEANING} ordered />

      <h2 id="verdicts">Checks: two dated facts and a label</h2>
      <p>
        A check sets the article’s figure, with the article’s date, beside what one other source says, with
        its own date. The label names the relation of the two, and judges nobody. It is shown by weight: of
        several checks, tables and downloads carry the first in this order. A claim without a check is “not
        checked”.
      </p>
      <WordList list={VERDICTS} words={VERDICT_WORDS} meanings={VERDICT_MEANING} ordered />
      <h3 id="evidence">How the other source was read</h3>
      <p>
        The strongest way comes first. Where a figure was seen goes by what a document gives, and not by how
        it was read alone: a primary that was read for its method gives no figure.
      </p>
      <WordList list={EVIDENCE} words={EVIDENCE_WORDS} meanings={EVIDENCE_MEANING} ordered />
      <p>
        A conversion, such as yuan to dollars, says that we converted it, from what, and at which rate of
        which day.
      </p>
      <h3 id="links">What we link to</h3>
      <p>
        Links go to primary sources and to established publishers, at addresses that were seen. Where no such
        address was seen, we print “address not known” and guess none. Reposts and mirrors are evidence to us,
        and are not linked.
      </p>

      <MethodRules />

      <h2 id="ledger">The ledger</h2>
      <p>
        Every numeral, number word and quantity of a loaded article is listed on the article’s page with what
        became of it and why, so that anyone can see what was left out.
      </p>
      <WordList list={DISPOSITIONS} words={DISPOSITION_WORDS} meanings={DISPOSITION_MEANING} />

      <h2 id="data">Data version, licences, privacy</h2>
      <p>
        These pages show data version <span className="numeric">{state.version}</span>, dated{' '}
        {formatDate(state.dated)}. The version is computed from all that is loaded: the same data have the
        same version everywhere, and it stands in every row of every download.
      </p>
      <p>
        The code is under the MIT licence. Our descriptions and the compilation are under{' '}
        <a href={LICENCE_URL}>{LICENCE_SHORT}</a>. The articles belong to their publishers; of their words we
        keep titles, names and figure phrases of at most eight words.{' '}
        <a href="/data-dictionary">What each column of the downloads means</a>.
      </p>
      <p>
        This site sets no cookies, loads nothing from other hosts, and has no tracking. Filters stand in the
        address of the page and nowhere else; a choice of light or dark is kept in your browser alone.
      </p>

      <h2 id="contact">Contact and corrections</h2>
      <p>
        A mistake is best reported from the page of the claim, which says how. A claim is never deleted: it is
        corrected with a dated reason, or withdrawn, and its page stays.
      </p>
      <Contact email={contactEmail} issues={issuesUrl} />
    </div>
  );
}

function Contact({ email, issues }: { email: string | undefined; issues: string | undefined }) {
  if (email === undefined && issues === undefined)
    return (
      <p className="soft">
        Whoever runs this copy of the site has set no contact address: each claim’s page has the report as a
        text to copy.
      </p>
    );
  return (
    <ul>
      {issues !== undefined && (
        <li>
          <a href={issues}>Issues</a>
        </li>
      )}
      {email !== undefined && (
        <li>
          <a href={`mailto:${email}`}>{email}</a>
        </li>
      )}
    </ul>
  );
}
