import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Often enough for a time that is told in minutes. */
const EVERY_MS = 20_000;

/** Has an element that tells how long ago something was render again while it stands in the page. */
export class EverySoOften implements ReactiveController {
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {}

  hostConnected(): void {
    this.timer = setInterval(() => this.host.requestUpdate(), EVERY_MS);
  }

  hostDisconnected(): void {
    clearInterval(this.timer);
  }
}
