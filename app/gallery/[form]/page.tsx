import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { galleryUrl } from '../../../lib/filter/gallery-url.ts';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { SmallMultiples } from '../../_figure/small-multiples.tsx';
import { Exhibit } from '../_parts/exhibit.tsx';
import { GALLERY } from '../_parts/gallery-pages.ts';

type Props = { params: Promise<{ form: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { page, name } = await findPage(params);
  return {
    ...pageMetadata({
      title: `${name}, in the gallery of charts`,
      description: `Edge cases of charts, drawn from invented values: ${name}.`,
      path: galleryUrl(page),
    }),
    robots: { index: false, follow: false },
  };
}

export default async function GalleryFormPage({ params }: Props) {
  const { name, samples, multiples } = await findPage(params);
  return (
    <>
      <p className="overline">
        <a href="/gallery">Gallery of charts</a>
      </p>
      <h1>{name}</h1>
      <p className="lede">Every value and name here is invented, so the numerals lead to no claim.</p>
      {multiples === undefined ? (
        samples.map((sample) => <Exhibit key={sample.id} sample={sample} />)
      ) : (
        <>
          <p className="small soft">
            Claims that may not share an axis stand side by side, each on its own, with the reason.
          </p>
          <SmallMultiples multiples={multiples} headingLevel={2} />
        </>
      )}
    </>
  );
}

async function findPage(params: Props['params']) {
  const { form } = await params;
  return GALLERY.find(({ page }) => page === form) ?? notFound();
}
