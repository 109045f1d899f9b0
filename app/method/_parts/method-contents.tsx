const PARTS = [
  { id: 'kinds', title: 'Kinds of claim' },
  { id: 'reading', title: 'How numbers are read' },
  { id: 'hedges', title: 'Hedges and bounds' },
  { id: 'entities', title: 'Who a claim is about' },
  { id: 'roles', title: 'Roles' },
  { id: 'periods', title: 'Periods' },
  { id: 'chain', title: 'The chain' },
  { id: 'standing', title: 'Where else it was seen' },
  { id: 'verdicts', title: 'Checks' },
  { id: 'comparability', title: 'What may stand together' },
  { id: 'fairness', title: 'Fairness' },
  { id: 'never', title: 'What we never do' },
  { id: 'ledger', title: 'The ledger' },
  { id: 'data', title: 'Version, licences, privacy' },
  { id: 'contact', title: 'Contact' },
] as const;

/** The parts of the method page, in their order. */
export function MethodContents() {
  return (
    <nav className="method-contents" aria-label="On this page">
      <ol>
        {PARTS.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
