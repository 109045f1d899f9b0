/** Marks what the project adds and no source says. */
export function Ours({ children = 'our inference' }: { children?: string }) {
  return <span className="ours">{children}</span>;
}
