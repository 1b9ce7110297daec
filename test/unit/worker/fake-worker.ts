import { expose, transfer } from 'comlink';
import type { ComparisonRequest, MapComparison } from '../../../src/analysis/comparison.ts';
import type { EngineApi, Progress } from '../../../src/worker/engine-api.ts';
import { unpackRequest, type PackedEarlier } from '../../../src/worker/packed-request.ts';
import { packResult } from '../../../src/worker/packed-result.ts';
import type { EngineWorker } from '../../../src/worker/spawn-engine.ts';

/** A call to the engine, which the test answers. */
export interface EngineCall {
  readonly request: ComparisonRequest;
  readonly onProgress: (progress: Progress) => Promise<void>;
  readonly answer: (result: MapComparison) => void;
  readonly fail: (error: Error) => void;
}

/** A worker whose engine does what the test says, at the other end of a real message channel. */
export class FakeWorker implements EngineWorker {
  terminated = false;
  /** How many requests took over the same as the one before, without its being sent again. */
  repeated = 0;
  private earlier: PackedEarlier = null;
  private readonly channel = new MessageChannel();
  private readonly breakdowns = new EventTarget();
  private readonly calls: EngineCall[] = [];
  private called: () => void = () => {};

  constructor() {
    const engine: EngineApi = {
      compareMaps: (request, onProgress) =>
        new Promise((resolve, fail) => {
          const answer = (result: MapComparison): void => {
            const { content, buffers } = packResult(result);
            resolve(transfer(content, buffers));
          };
          if (request.earlier === 'as-before') this.repeated += 1;
          else this.earlier = request.earlier;
          this.calls.push({
            request: unpackRequest(request, this.earlier),
            onProgress: (progress) => Promise.resolve(onProgress?.(progress)),
            answer,
            fail,
          });
          this.called();
        }),
      separateLines: () => Promise.resolve(null),
      measureShares: () => Promise.resolve([]),
      diffMaps: () => Promise.resolve([]),
      measureEffect: () => Promise.resolve({ zones: [], pointsUnshared: 0 }),
      findInDraft: () => Promise.resolve([]),
      checkGeometry: () => Promise.resolve([]),
      makeEdit: () => Promise.resolve({ ok: false, error: { code: 'nothing-to-change', position: null } }),
      readList: () => Promise.resolve({ ok: false, error: { code: 'too-many-lines', lines: 2, most: 1 } }),
      readGeoJson: () =>
        Promise.resolve({
          ok: false,
          error: { code: 'not-json', line: 1, column: 2, path: null, byteOffset: null, detail: null },
        }),
    };
    expose(engine, this.channel.port2);
  }

  /** Wait for the call with this number, counted from 1. */
  async call(number: number): Promise<EngineCall> {
    const call = this.calls[number - 1];
    if (call !== undefined) return call;
    await new Promise<void>((resolve) => {
      this.called = resolve;
    });
    return this.call(number);
  }

  /** Break down, as a worker does that cannot load or runs out of memory, with or without saying why. */
  breakDown(message = ''): void {
    this.breakdowns.dispatchEvent(Object.assign(new Event('error'), { message }));
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port2.close();
  }

  postMessage(message: unknown, transferred: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transferred);
  }

  start(): void {
    this.channel.port1.start();
  }

  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.targetOf(type).addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    this.targetOf(type).removeEventListener(type, listener);
  }

  private targetOf(type: string): EventTarget {
    return type === 'message' ? this.channel.port1 : this.breakdowns;
  }
}
