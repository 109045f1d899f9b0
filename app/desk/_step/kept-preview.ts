import 'server-only';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import { deskEnd, deskFrames } from '../../../lib/desk.ts';
import { processWide } from '../../../lib/process-wide.ts';
import type { Preview } from '../../../seed/editing/preview.ts';

/** The one preview of a desk: of which draft, in which state, and the site that shows it. */
type KeptPreview = { slug: string; mark: string; preview: Promise<Preview> };

const holder = processWide<KeptPreview>('desk-preview');

/** Shows a draft as it is now: in the preview that is open, or in one that takes the place of another draft's. */
export async function showPreview(folder: string, slug: string, mark: string): Promise<Preview> {
  const kept = holder.value;
  if (kept?.slug === slug) {
    const preview = await kept.preview;
    if (kept.mark !== mark) await preview.refresh();
    holder.value = { ...kept, mark };
    return preview;
  }
  if (kept) await endPreview(kept);
  const preview = openFromSource({ folder, slug });
  deskEnd().value = async () => {
    if (holder.value) await endPreview(holder.value);
  };
  holder.value = { slug, mark, preview };
  const forget = () => {
    if (holder.value?.preview === preview) holder.value = undefined;
  };
  // What can't be shown is said to who asked; the next one may try again.
  preview.then(({ url, ended }) => {
    deskFrames().value = url;
    ended.then(forget, forget);
  }, forget);
  return preview;
}

/** What is shown of a draft now; undefined where no preview of it is open. */
export async function findPreview(slug: string): Promise<{ preview: Preview; mark: string } | undefined> {
  const kept = holder.value;
  if (kept?.slug !== slug) return undefined;
  const preview = await kept.preview.catch(() => undefined);
  return preview && { preview, mark: kept.mark };
}

type Editing = typeof import('../../../seed/editing/preview.ts');

/** What brings databases up is no part of what Next bundles: it finds its programs beside its own file. */
async function openFromSource(options: Parameters<Editing['openPreview']>[0]): Promise<Preview> {
  const project = pathToFileURL(path.join(/*turbopackIgnore: true*/ process.cwd(), 'package.json'));
  const { openPreview } = (await tsImport('./seed/editing/preview.ts', project.href)) as Editing;
  return openPreview(options);
}

async function endPreview({ preview }: KeptPreview): Promise<void> {
  const open = await preview.catch(() => undefined);
  await open?.close();
}
