import { register } from 'tsx/esm/api';

// The thread from its sources; a build has it compiled (app/_boot/compile-programs.ts).
register();
await import('./draw-worker.ts');
