/** What was removed from this browser for good, in sentences. */
export interface RemovalReport {
  /** Nothing is left here: the program is to be started anew. */
  readonly everything: boolean;
  readonly title: string;
  /** What was removed, one thing a line; empty where another tab did it. */
  readonly removed: readonly string[];
  /** That it was looked for afterwards, and what came of it. */
  readonly verdict: string;
  /** What could not be removed, and what to do about it. */
  readonly left: readonly string[];
  /** What no page of a browser can reach. */
  readonly beyond: string;
}
