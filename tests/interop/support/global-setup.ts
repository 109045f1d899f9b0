import openStrainedBuild from '../../resilience/support/global-setup.ts';
import { openSite } from '../../resilience/support/open-site.ts';

/** A build, a database server, and one site with the real seeds that all checks ask: its address is INTEROP_ORIGIN. */
export default async function setUp(): Promise<() => Promise<void>> {
  const close = await openStrainedBuild();
  try {
    const { origin, stop } = await openSite();
    process.env.INTEROP_ORIGIN = origin;
    return async () => {
      await stop();
      await close();
    };
  } catch (error) {
    await close();
    throw error;
  }
}
