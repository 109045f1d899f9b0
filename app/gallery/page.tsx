import type { Metadata } from 'next';
import { galleryUrl } from '../../lib/filter/gallery-url.ts';
import { formatCount } from '../../lib/words/format.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { GALLERY, type GalleryPage as Page } from './_parts/gallery-pages.ts';

export const metadata: Metadata = {
  ...pageMetadata({
    title: 'Gallery of charts',
    description: 'Every form of chart on this site with its edge cases, drawn from invented values.',
    path: '/gallery',
  }),
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
        {GALLERY.map((page) => (
          <li key={page.page}>
            <a href={galleryUrl(page.page)}>{page.name}</a>, {formatCount(chartsOn(page), 'chart')}
          </li>
        ))}
      </ul>
    </>
  );
}

function chartsOn({ samples, multiples }: Page): number {
  return samples.length + (multiples?.panels.length ?? 0);
}
