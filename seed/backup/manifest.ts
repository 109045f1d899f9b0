import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { isKeptName, MAX_FILE_BYTES } from './kept-names.ts';

/** The file of an archive that lists the others. */
export const MANIFEST = 'backup.json';
const FORMAT = 'cited-metrics-backup';
/** Rises when a reader of the one before could no longer restore what is written. */
export const FORMAT_VERSION = 1;
/** A list of a million files is less. */
export const MAX_MANIFEST_BYTES = 256 * 2 ** 20;

const headSchema = z.object({ format: z.literal(FORMAT), format_version: z.int().positive() });

const fileSchema = z.strictObject({
  name: z.string().refine(isKeptName, 'a name that a backup may hold'),
  bytes: z.int().nonnegative().max(MAX_FILE_BYTES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hex digits'),
});

const manifestSchema = z.strictObject({
  format: z.literal(FORMAT),
  format_version: z.literal(FORMAT_VERSION),
  /** When it was made, in UTC. */
  made: z.iso.datetime(),
  /** The version of the software that made it. */
  software: z.string().min(1),
  /** What the seeds of it make; null where they had mistakes when it was made. */
  data: z.strictObject({ version: z.string().regex(/^[0-9a-f]{12}$/), dated: z.string() }).nullable(),
  /** Sorted by name. */
  files: z
    .array(fileSchema)
    .min(1, 'at least one file')
    .refine((files) => new Set(files.map(({ name }) => name)).size === files.length, 'each name once'),
});

/** What an archive says of itself. */
export type Manifest = z.infer<typeof manifestSchema>;
export type KeptFile = Manifest['files'][number];

/** What tells one content from another, in hex. */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The bytes of the file that lists all others. */
export function formatManifest(manifest: Omit<Manifest, 'format' | 'format_version'>): Buffer {
  const whole: Manifest = { format: FORMAT, format_version: FORMAT_VERSION, ...manifest };
  return Buffer.from(`${JSON.stringify(manifestSchema.parse(whole), null, 2)}\n`);
}

/** Reads that file. Gives a sentence, to stand behind the archive's name, where it is not what this version restores. */
export function parseManifest(bytes: Buffer): { manifest: Manifest } | { problem: string } {
  const found = parseJson(bytes);
  const head = headSchema.safeParse(found);
  if (!head.success) return { problem: `its ${MANIFEST} is not that of a backup of ${SITE_NAME}.` };
  const { format_version: version } = head.data;
  if (version > FORMAT_VERSION)
    return {
      problem: `it is of format ${version}, and this version of ${SITE_NAME} restores format ${FORMAT_VERSION}: update it, then restore.`,
    };
  const parsed = manifestSchema.safeParse(found);
  if (parsed.success) return { manifest: parsed.data };
  const [issue] = parsed.error.issues;
  return { problem: `its ${MANIFEST} was altered: ${issue?.path.join('.')}: ${issue?.message}.` };
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
