import { Fragment } from 'react';
import { listCitationFiles } from '../../lib/out/citation-files.ts';

/** The bibliography whose page stands at `cite`, as files for reference managers. */
export function CitationFiles({ cite }: { cite: string }) {
  return listCitationFiles(cite).map(({ name, type, href }, index) => (
    <Fragment key={href}>
      {index > 0 && ', '}
      <a href={href} type={type}>
        {name}
      </a>
    </Fragment>
  ));
}
