import { CopyButton } from './copy-button.tsx';

type Props = {
  /** What the text is called above it, and in `data-cite`. */
  name: string;
  /** What the button says. */
  label: string;
  text: string;
  /** Whether its lines are paragraphs rather than the lines of a file. */
  isProse?: boolean;
};

/** A text to be taken elsewhere: it can be selected, and copied where a script runs. */
export function CopyText({ name, label, text, isProse = false }: Props) {
  return (
    <div className="cite-text" data-cite={name.toLowerCase()}>
      <p className="cite-name">
        {name} <CopyButton label={label} />
      </p>
      {isProse ? (
        <div className="cite-prose" data-copy>
          {text.split('\n').map((line, index) => (
            <p key={line}>
              {index > 0 && '\n'}
              {line}
            </p>
          ))}
        </div>
      ) : (
        <pre data-copy>{text}</pre>
      )}
    </div>
  );
}
