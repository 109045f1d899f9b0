type Props = { reference: string | undefined; retry: () => void };

/** What happened, why, and what to do, where a page could not be made. Plain links: a failed page may lack its router. */
export function Failure({ reference, retry }: Props) {
  return (
    <div className="lost">
      <h1>This page could not be made</h1>
      <p>
        The fault is ours and not in your address: most likely the database did not answer. No data are lost
        or changed by it.
      </p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
      <p>
        If it keeps failing, come back in a few minutes, or begin at <a href="/">the front page</a>.
      </p>
      {reference !== undefined && (
        <p className="small soft">
          Whoever runs this site finds the cause in its log under <code>{reference}</code>.
        </p>
      )}
    </div>
  );
}

/** The digest that Next gives a failure of the server; `undefined` for a failure in the browser. */
export function referenceOf(error: unknown): string | undefined {
  return error instanceof Error && 'digest' in error ? String(error.digest) : undefined;
}
