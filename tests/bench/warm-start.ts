import { openServerFolder } from '../support/server-folder.ts';
import { defineBench } from './support/bench.ts';
import { ensureSiteBuild } from './support/built-site.ts';
import { npmStart } from './support/npm-start.ts';

/** From the command to the front page, where build, database and drawings are there, and the seeds are those of last time. */
export const WARM_START = defineBench({
  name: 'npm start until the front page is answered, nothing changed since the last',
  bar: { atMost: 3 },
  unit: 's',
  measure: async (context) => {
    await ensureSiteBuild(context);
    const { dir: dataDir, remove } = openServerFolder();
    context.defer(remove);
    const start = async () => {
      const { startedMs, stop } = await npmStart(dataDir, context.abort);
      await stop();
      return startedMs / 1000;
    };
    context.say(`the first start, with its database made: ${(await start()).toFixed(1)} s`);
    const values: number[] = [];
    for (let round = 0; round < context.rounds; round += 1) values.push(await start());
    return values;
  },
});
