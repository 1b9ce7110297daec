/** That there is a newer version of the program than the one that runs in this tab. */
export interface ProgramUpdate {
  /** It waits to be started; it is being started; another tab has started it. */
  readonly kind: 'waiting' | 'starting' | 'started-elsewhere';
  /** Have it take over; what is not on disk must be written before. */
  readonly start: () => void;
}
