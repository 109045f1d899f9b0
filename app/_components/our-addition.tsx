/** Marks what the project adds and no source says. */
export function OurAddition({ children = 'our inference' }: { children?: string }) {
  return <span className="ours">{children}</span>;
}
