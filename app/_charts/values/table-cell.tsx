import type { ReactNode } from 'react';

type TableCellProps = { name: string; children: ReactNode; className?: string };

/** A cell that carries its column's name, for small screens, where a row becomes a block. */
export function TableCell({ name, children, className }: TableCellProps) {
  return (
    <td data-label={name} className={className}>
      {children}
    </td>
  );
}
