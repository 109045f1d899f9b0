import { type JsonLd, toScriptText } from '../../lib/out/json-ld.ts';

/** Structured data for machines that read the page. */
export function JsonLdScript({ record }: { record: JsonLd }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with "<" escaped is the only text a script can hold.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptText(record) }} />;
}
