import type { ReactNode } from 'react';
import { methodUrl } from '../../lib/filter/urls.ts';
import { LICENCE_SHORT } from '../../lib/out/licence.ts';
import type { CitedBriefly } from '../_data/read-citations.ts';
import { CiteSentence } from './cite-texts.tsx';
import { CopyButton } from './copy-button.tsx';
import { CopyText } from './copy-text.tsx';
import { FetchedBibliography } from './fetched-bibliography.tsx';
import { type FigureLink, FigureLinks } from './figure-links.tsx';

/** What an editor pastes to show a chart on a page of theirs, and the page that stands in the frame. */
export type Embed = { snippet: string; address: string };

export type TakeAwayProps = {
  /** Tells the rows of a page apart: of one row, one part is open at a time. */
  id: string;
  downloads: readonly FigureLink[];
  /** The full address under which this state stands for ever. */
  address: string;
  embed?: Embed | undefined;
  /** The picture that is shown where the address is shared. */
  card?: string | undefined;
  /** Without `bibliography` where one stands elsewhere. */
  cited?: Pick<CitedBriefly, 'sentence'> | CitedBriefly | undefined;
};

/**
 * The one row under whatever can be taken away: files, ways to share, how to cite, and the licence. Each part is a
 * `<details>`, and the same row stands everywhere in the same order.
 */
export function TakeAway({ id, downloads, address, embed, card, cited }: TakeAwayProps) {
  const name = `${id}-take-away`;
  return (
    <div className="take-away">
      <Part name={name} word="Download">
        <FigureLinks links={downloads} />
      </Part>
      <Part name={name} word="Share">
        <ShareTexts address={address} embed={embed} card={card} />
      </Part>
      {cited !== undefined && (
        <Part name={name} word="Cite">
          <CiteSentence sentence={cited.sentence} />
          {'bibliography' in cited && <FetchedBibliography href={cited.bibliography} />}
        </Part>
      )}
      <a className="take-away-licence" href={methodUrl('data')}>
        <span className="visually-hidden">Licence:</span> {LICENCE_SHORT}
      </a>
    </div>
  );
}

function Part({ name, word, children }: { name: string; word: string; children: ReactNode }) {
  return (
    <details name={name} className={`take-away-${word.toLowerCase()}`}>
      <summary>{word}</summary>
      {children}
    </details>
  );
}

function ShareTexts({ address, embed, card }: Pick<TakeAwayProps, 'address' | 'embed' | 'card'>) {
  return (
    <>
      <div data-cite="link">
        <p className="cite-name">
          Link <CopyButton label="Copy the link" />
        </p>
        <p className="cite-prose">
          <a href={address} data-copy>
            {address}
          </a>
        </p>
      </div>
      {embed !== undefined && (
        <>
          <CopyText name="Embed" label="Copy the snippet" text={embed.snippet} />
          <p className="cite-prose">
            The chart with its source, in the reader’s own light or dark, its notes folded:{' '}
            <a href={embed.address}>as a page</a>. The first line is enough; the second fits the frame again
            when a reader opens the notes. Should a number be corrected or withdrawn, the frame says so.
          </p>
        </>
      )}
      {card !== undefined && <FigureLinks links={[{ href: card, label: 'Share card (PNG)' }]} />}
    </>
  );
}
