type Props = {
  claim: {
    block: number;
    sentence: number;
    word: number | null;
    occurrence: number;
    occurrences: number;
    sentenceSha256: string;
    uniqueInArticle: boolean;
  };
  article: { blocks: number; extractor: number };
};

/** Where a machine finds the passage, and how anyone who holds the article can check it. No sentence is stored. */
export function ClaimPassage({ claim, article }: Props) {
  return (
    <details className="locator">
      <summary>Locator for machines</summary>
      <dl className="facts">
        <dt>Block</dt>
        <dd>
          {claim.block} of {article.blocks}, blank-line blocks counted from 1
        </dd>
        <dt>Sentence in the block</dt>
        <dd>{claim.sentence}</dd>
        <dt>Word of the sentence</dt>
        <dd>{claim.word ?? 'not recorded'}, at which the phrase begins</dd>
        <dt>Occurrence of the phrase</dt>
        <dd>
          {claim.occurrence} of {claim.occurrences} in the block
          {claim.uniqueInArticle ? '; it stands nowhere else in the article' : ''}
        </dd>
        <dt>SHA-256 of the normalised sentence</dt>
        <dd className="locator-hash">{claim.sentenceSha256}</dd>
        <dt>Extractor</dt>
        <dd>version {article.extractor}</dd>
      </dl>
      <p>
        Anyone who holds the text of the article can compute all of this again, and see whether the passage
        still stands there:
      </p>
      <pre>
        <code>npm run verify -- &lt;article text file&gt;</code>
      </pre>
    </details>
  );
}
