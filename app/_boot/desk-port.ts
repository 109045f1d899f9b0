import { SetupProblem } from '../../db/process/setup-problem.ts';
import { checkPort } from './port.ts';

const TRIES = 50;

/** The port that was asked for, or the next one that nothing listens on: a desk stands beside a site that runs already. */
export async function findDeskPort(asked: number): Promise<number> {
  for (let port = asked; port < Math.min(asked + TRIES, 65536); port += 1) {
    const isFree = await checkPort(port, () => undefined).then(
      () => true,
      (error: unknown) => {
        if (error instanceof SetupProblem) return false;
        throw error;
      },
    );
    if (isFree) return port;
  }
  throw new SetupProblem(
    `Nothing from port ${asked} to ${Math.min(asked + TRIES, 65536) - 1} is free for the desk. Choose another: PORT=4000 npm run desk`,
  );
}
