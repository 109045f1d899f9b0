import { createServer } from 'node:net';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';

/** Throws SetupProblem with a sentence if nothing of ours could listen on this port. */
export async function checkPort(port: number, findOwner: () => string | undefined): Promise<void> {
  // Some systems allow a port on all addresses beside a listener on one of them: both are tried.
  for (const host of ['::', '0.0.0.0', '127.0.0.1']) {
    const code = await tryToListen(port, host);
    if (code === 'EADDRINUSE')
      throw new SetupProblem(
        `Port ${port} is in use${findOwner() ?? ''}. Stop what listens there, or choose another port: ${example(port)}`,
      );
    if (code === 'EACCES')
      throw new SetupProblem(
        `This user may not listen on port ${port}. Choose another port, such as 3000: PORT=3000 npm start`,
      );
  }
}

const example = (port: number) => `PORT=${port < 65535 ? port + 1 : 3000} npm start`;

/** The code of the error, or undefined if it worked or the system has no such address (a machine without IPv6). */
function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(errorCode(error)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
