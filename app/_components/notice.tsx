import type { ReactNode } from 'react';

/** Something a reader must know before reading on: a filter value that does not exist, a claim that was withdrawn. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div className="notice" role="status">
      {children}
    </div>
  );
}
