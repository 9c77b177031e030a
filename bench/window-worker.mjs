/** A worker thread starts without the reader of TypeScript that the bench runs with. */
import { register } from 'tsx/esm/api';

register();
await import('./window-worker.ts');
