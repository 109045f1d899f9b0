import { getDataState } from '../../db/queries/data-state.ts';

export const dynamic = 'force-dynamic';

/** Alive in any case; ready (200) once the database answers and data are loaded, else 503. */
export async function GET(): Promise<Response> {
  try {
    const state = await getDataState();
    return Response.json(
      { alive: true, ready: state !== undefined, data_version: state?.version ?? null },
      { status: state ? 200 : 503 },
    );
  } catch (error) {
    console.error(error);
    return Response.json({ alive: true, ready: false, data_version: null }, { status: 503 });
  }
}
