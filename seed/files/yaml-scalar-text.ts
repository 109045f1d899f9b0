import { parse } from 'yaml';

const OPENS_OTHERWISE = /^[-?:,[\]{}#&*!|>'"%@`\s]/;
const PARTS = /:\s|\s#|:$|\s$/;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/;
const PARTS_FLOW = /[,[\]{}]/;

/** A text, number or word as YAML writes it in one line: plain where that means the text itself, else in quotes. */
export function formatScalar(value: unknown, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  if (/\p{Cc}/u.test(value)) return JSON.stringify(value);
  return isPlain(value, inFlow) ? value : `'${value.replaceAll("'", "''")}'`;
}

function isPlain(text: string, inFlow: boolean): boolean {
  if (text === '' || OPENS_OTHERWISE.test(text) || PARTS.test(text)) return false;
  if (inFlow && PARTS_FLOW.test(text)) return false;
  return /^[\p{L}“‘(]/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
    ? !/^(?:nan|inf)$/i.test(text)
    : isText(text);
}

/** What looks like a number, a date or a word of YAML’s own is parsed to see. */
function isText(text: string): boolean {
  try {
    return parse(text) === text && !DATE.test(text);
  } catch {
    return false;
  }
}
