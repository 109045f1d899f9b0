import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Multiples } from '../../_figure/multiples.tsx';
import { Exhibit } from '../_parts/exhibit.tsx';
import { SAMPLES } from '../_parts/gallery-pages.ts';
import { GALLERY_FORMS, galleryUrl } from '../_parts/gallery-url.ts';
import { APART } from '../_parts/multiples-cases.ts';

type Props = { params: Promise<{ form: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { form, name } = await findForm(params);
  return {
    title: `${name}, in the gallery of charts`,
    description: `Edge cases of charts, drawn from invented values: ${name}.`,
    alternates: { canonical: galleryUrl(form) },
    robots: { index: false, follow: false },
  };
}

export default async function GalleryFormPage({ params }: Props) {
  const { form, name } = await findForm(params);
  return (
    <>
      <p className="overline">
        <a href="/gallery">Gallery of charts</a>
      </p>
      <h1>{name}</h1>
      <p className="lede">Every value and name here is invented, so the numerals lead to no claim.</p>
      {form === 'multiples' ? (
        <>
          <p className="small soft">
            Claims that may not share an axis stand side by side, each on its own, with the reason.
          </p>
          <Multiples multiples={APART} headingLevel={2} />
        </>
      ) : (
        SAMPLES[form].map((sample) => <Exhibit key={sample.id} sample={sample} />)
      )}
    </>
  );
}

async function findForm(params: Props['params']) {
  const { form } = await params;
  return GALLERY_FORMS.find((each) => each.form === form) ?? notFound();
}
