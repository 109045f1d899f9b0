/** A link to a document as its publisher keeps it, named by its host; an address that is not known is said so. */
export function Address({ url, title }: { url: string | null; title: string }) {
  if (url === null) return <span className="soft">address not known</span>;
  return (
    <a className="address" href={url} aria-label={`${title}, at ${hostOf(url)}`}>
      {hostOf(url)}
    </a>
  );
}

function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}
