import type { Application } from './application.ts';

/** What is being written beside the draft, and has not ended. */
const underWay = new WeakMap<Application, Set<Promise<unknown>>>();

/** Remember that something is being written until it has ended, one way or the other. */
export function whileWriting<Value>(app: Application, writing: Promise<Value>): Promise<Value> {
  const mine = underWay.get(app) ?? new Set();
  underWay.set(app, mine);
  const ended = writing.finally(() => mine.delete(writing));
  mine.add(writing);
  return ended;
}

/** Tell whether a version is being saved, or received ones are being taken over. */
export function isWriting(app: Application): boolean {
  return (underWay.get(app)?.size ?? 0) > 0;
}

/** Wait until nothing of the kind is under way. */
export async function writingsEnded(app: Application): Promise<void> {
  // What begins meanwhile is waited for as well.
  for (const writing of underWay.get(app) ?? []) await writing.catch(() => undefined);
}
