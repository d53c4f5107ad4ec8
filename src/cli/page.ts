import { explorerBundle } from '../server/explorerBundle.ts';
import { say } from './terminal.ts';

/** Builds the web page, which `start` does too where it was not done before. */
export async function pageCommand(): Promise<void> {
  await explorerBundle(say);
}
