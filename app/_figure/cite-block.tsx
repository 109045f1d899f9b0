import type { Citations } from '../../lib/out/citation.ts';
import { CopyText } from './copy-text.tsx';

type Props = { id?: string; sentence: string; citations: Citations; headingLevel?: 2 | 3 };

/** A sentence ready to be quoted, and the bibliography of all it rests on, as text that can be selected or copied. */
export function CiteBlock({ id = 'cite', sentence, citations, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const;
  const { apa, bibtex, ris } = citations;
  return (
    <section className="cite" aria-labelledby={id}>
      <Heading id={id}>Cite it</Heading>
      <CiteText name="Sentence" text={sentence} isProse />
      <CiteText name="APA" text={apa} isProse />
      <details>
        <summary>BibTeX and RIS</summary>
        <CiteText name="BibTeX" text={bibtex} />
        <CiteText name="RIS" text={ris} />
      </details>
    </section>
  );
}

function CiteText({ name, text, isProse = false }: { name: string; text: string; isProse?: boolean }) {
  const label = `Copy ${name === 'Sentence' ? 'the sentence' : name}`;
  return <CopyText name={name} label={label} text={text} isProse={isProse} />;
}
