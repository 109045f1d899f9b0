import { existsSync } from 'node:fs';

/** Where Debian puts them, and what brings them. */
const PROGRAMS = {
  nginx: { at: '/usr/sbin/nginx', from: 'nginx-light' },
  curl: { at: '/usr/bin/curl', from: 'curl' },
} as const;

/** The path of a program that is not ours. Throws with what to install where it is missing. */
export function requireProgram(name: keyof typeof PROGRAMS): string {
  const { at, from } = PROGRAMS[name];
  if (existsSync(at)) return at;
  throw new Error(`${name} is not at ${at}: install it with "apt-get install ${from}" and run this again.`);
}
