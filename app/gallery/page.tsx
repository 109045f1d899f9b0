import type { Metadata } from 'next';
import { formatCount } from '../../lib/words/format.ts';
import { SAMPLES } from './_parts/gallery-pages.ts';
import { GALLERY_FORMS, type GalleryForm, galleryUrl } from './_parts/gallery-url.ts';
import { APART } from './_parts/multiples-cases.ts';

export const metadata: Metadata = {
  title: 'Gallery of charts',
  description: 'Every form of chart on this site with its edge cases, drawn from invented values.',
  alternates: { canonical: '/gallery' },
  robots: { index: false, follow: false },
};

export default function GalleryPage() {
  return (
    <>
      <h1>Gallery of charts</h1>
      <p className="lede">
        How each form of chart looks where it is put to the test. Every value and name here is invented, and
        on the maps what is said of the countries, so the numerals lead to no claim.
      </p>
      <ul>
        {GALLERY_FORMS.map(({ form, name }) => (
          <li key={form}>
            <a href={galleryUrl(form)}>{name}</a>, {formatCount(chartsOf(form), 'chart')}
          </li>
        ))}
      </ul>
    </>
  );
}

function chartsOf(form: GalleryForm): number {
  return form === 'multiples' ? APART.charts.length : SAMPLES[form].length;
}
