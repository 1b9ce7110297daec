/** How the copy outside this browser stands. Reasons are sentences. */
export type CopyStatus =
  /** Nobody has looked yet. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'writing' }
  /** Everything saved so far is in it; the time is when its content was read here. */
  | { readonly kind: 'written'; readonly at: string }
  /** The browser wants a press before the file is written again. */
  | { readonly kind: 'paused' }
  /** Another tab edits the workspace, and writes the copy. */
  | { readonly kind: 'elsewhere' }
  /** The file holds what would be lost, or nobody knows what it holds. It was left as it is. */
  | { readonly kind: 'kept-back'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string };

/** What of the open workspace lies outside this browser. */
export interface HeldCopy {
  /** False where the browser cannot write files of the user's: then there are downloads only. */
  readonly canHold: boolean;
  /** The file that is written after every saving; null while there is none. */
  readonly place: { readonly fileName: string; readonly folderName: string | null } | null;
  readonly status: CopyStatus;
  /** When that file was last written from here, whatever was saved since. */
  readonly lastWrittenAt: string | null;
  /** The last backup that was downloaded, and how many versions there were then. */
  readonly handedOver: { readonly at: string; readonly versionCount: number } | null;
}

/** Tell whether the user has to do something before the copy goes on. */
export function isCopyStopped(copy: HeldCopy | undefined): boolean {
  return copy?.status.kind === 'paused' || copy?.status.kind === 'kept-back' || copy?.status.kind === 'failed';
}
