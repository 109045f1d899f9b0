import { diffLines } from '../../../seed/editing/line-diff.ts';

/** How a file will differ: what goes and what comes, line by line. */
export function Difference({ name, before, after }: { name: string; before: string; after: string }) {
  const lines = diffLines(before, after);
  return (
    <details className="more difference" open={lines.length < 60}>
      <summary>
        seed/{name} <small>{before === '' ? 'new' : lines.length === 0 ? 'stays as it is' : 'changes'}</small>
      </summary>
      <pre>
        {lines.map(({ sign, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one difference have no other name
          <span key={index} className={sign === '+' ? 'added' : sign === '-' ? 'gone' : undefined}>
            {sign} {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </details>
  );
}
