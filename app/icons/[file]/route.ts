import { answerIconPicture, isIconPicture } from '../../_exports/icons.ts';
import { refuse } from '../../_exports/respond.ts';

export const dynamic = 'force-dynamic';

/** The pictures that the manifest names. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  return isIconPicture(file) ? answerIconPicture(file) : refuse(404, ['There is no icon of this name.']);
}
