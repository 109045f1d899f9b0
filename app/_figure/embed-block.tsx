import { CopyText } from './copy-text.tsx';

type Props = { id?: string; snippet: string; address: string; headingLevel?: 2 | 3 };

/** What an editor pastes to show the chart on a page of theirs, as text that can be selected or copied. */
export function EmbedBlock({ id = 'embed', snippet, address, headingLevel = 2 }: Props) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="cite" aria-labelledby={id}>
      <Heading id={id}>Embed it</Heading>
      <p>
        The chart with its notes and sources, in the reader’s own light or dark:{' '}
        <a href={address}>as a page</a>. The second line of the snippet fits the frame to its content; without
        it the frame scrolls.
      </p>
      <CopyText name="Embed" label="Copy the snippet" text={snippet} />
    </section>
  );
}
