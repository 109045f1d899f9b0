import NextLink from 'next/link';
import type { ComponentProps } from 'react';

/** A link within the site. Nothing is fetched of where it leads until a reader goes there: a page asks for itself alone. */
export function Link(props: Omit<ComponentProps<typeof NextLink>, 'prefetch'>) {
  return <NextLink {...props} prefetch={false} />;
}
