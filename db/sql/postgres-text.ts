/** Whether a text can stand in the database at all: PostgreSQL refuses NUL, so what holds one names no record. */
export function isPostgresText(text: string): boolean {
  return !text.includes('\0');
}
