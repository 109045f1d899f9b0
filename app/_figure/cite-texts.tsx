import type { Cited } from '../_data/read-citations.ts';
import { CopyText } from './copy-text.tsx';

/** A sentence ready to be quoted, and the bibliography of all it rests on, as texts that can be selected or copied. */
export function CiteTexts(cited: Cited | Pick<Cited, 'sentence'>) {
  return (
    <>
      <CiteSentence {...cited} />
      {'citations' in cited && <Bibliography {...cited} />}
    </>
  );
}

export function CiteSentence({ sentence }: Pick<Cited, 'sentence'>) {
  return <CopyText name="Sentence" label="Copy the sentence" text={sentence} isProse />;
}

export function Bibliography({ citations: { apa, bibtex, ris } }: Cited) {
  return (
    <>
      <CopyText name="APA" label="Copy APA" text={apa} isProse />
      <CopyText name="BibTeX" label="Copy BibTeX" text={bibtex} />
      <CopyText name="RIS" label="Copy RIS" text={ris} />
    </>
  );
}
