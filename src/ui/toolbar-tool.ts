/** A button of the toolbar over the map. */
export interface ToolbarTool {
  readonly name: string;
  readonly icon: string;
  readonly key: string | null;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  readonly primary?: boolean;
  readonly worded?: boolean;
  /** Shown only where fingers point, and the tools lie within reach of the thumb. */
  readonly forFingers?: boolean;
  /** What the pointer is told in place of the name. */
  readonly hint?: string;
}
