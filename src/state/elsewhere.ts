/** That another tab edits the open workspace, and this one only shows it. */
export interface Elsewhere {
  /** Whether the other tab had it open before, asked for it, or took it by force. */
  readonly how: 'open-there' | 'handed-over' | 'taken-away';
  /** Since when, by the clock of this machine (ISO 8601). */
  readonly at: string;
  /** What was drawn here last is not on disk; it stays on screen until it is given up. */
  readonly unwritten: boolean;
  /** How far asking the other tab has come: it has not answered, or it could not write its latest changes. */
  readonly asking: 'no' | 'asked' | 'silent' | 'kept-back';
}
