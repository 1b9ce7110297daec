import { proxy, transfer, type Remote } from 'comlink';
import type { AgreedShare } from '../analysis/agreed-share.ts';
import type { AnsweredComparison } from '../analysis/continue-comparison.ts';
import { continueComparison } from '../analysis/continue-comparison.ts';
import type { ComparisonRequest, MapComparison } from '../analysis/comparison.ts';
import type { ZoneDifference } from '../analysis/diff-maps.ts';
import type { DraftFinding } from '../analysis/draft-findings.ts';
import type { EditEffect } from '../analysis/edit-effect.ts';
import type { LineSeparation } from '../analysis/line-separation.ts';
import { totalsOf } from '../analysis/figures.ts';
import type { Finding } from '../domain/finding.ts';
import type { Result } from '../domain/result.ts';
import { partyOfEdit, type HeavyEdit } from '../edits/heavy-edit.ts';
import type { EditOutcome } from '../edits/refusal.ts';
import type { ListReading } from '../exchange/coordinates/list-reading.ts';
import type { ListTooLong } from '../exchange/coordinates/read-list.ts';
import type { ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import { buffersOf, packCoordinates } from '../geometry/packed-coordinates.ts';
import type { EngineApi, EngineClient, Progress, WorkOutcome } from './engine-api.ts';
import { packDifference } from './packed-difference.ts';
import { packEdit, unpackOutcome } from './packed-edit.ts';
import { unpackListReading } from './packed-list.ts';
import { packEffect, packFindings } from './packed-map.ts';
import { packRequest } from './packed-request.ts';
import { unpackResult, type PackedMapComparison } from './packed-result.ts';
import { packSeparation } from './packed-separation.ts';
import { packShares } from './packed-shares.ts';
import { spawnEngine } from './spawn-engine.ts';
import { WorkLane } from './work-lane.ts';

/** Let the page do what it has to. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** The outcome of a request that asks for nothing new. */
function nothingComputed({ maps, earlier }: ComparisonRequest): WorkOutcome<MapComparison> {
  const mapCount = maps.length;
  const highestNumber = earlier?.highestNumber ?? 0;
  return { kind: 'done', value: { mapCount, zones: [], ...totalsOf([], mapCount), overlaps: [], highestNumber } };
}

/**
 * Make the page's side of the engine. Every kind of work has a worker of its own, started at the first
 * request, so that stopping one does not stop the other. Zones whose geometry objects are those of the last finished comparison are not
 * sent and not computed again. No promise rejects: what went wrong is in the outcome.
 *
 * @param spawn - how to start a worker
 */
export function createEngineClient(spawn = spawnEngine): EngineClient {
  const comparing = new WorkLane<EngineApi>(spawn);
  const separating = new WorkLane<EngineApi>(spawn);
  const differing = new WorkLane<EngineApi>(spawn);
  const sharing = new WorkLane<EngineApi>(spawn);
  const measuring = new WorkLane<EngineApi>(spawn);
  const finding = new WorkLane<EngineApi>(spawn);
  const checking = new WorkLane<EngineApi>(spawn);
  const reading = new WorkLane<EngineApi>(spawn);
  const listing = new WorkLane<EngineApi>(spawn);
  const editing: Readonly<Record<HeavyEdit['verb'], WorkLane<EngineApi>>> = {
    'simplify-stretch': new WorkLane<EngineApi>(spawn),
    'take-points': new WorkLane<EngineApi>(spawn),
  };
  /** The last finished comparison of maps as they are: what is unchanged since and how cells are numbered. */
  let last: AnsweredComparison | null = null;
  /** The last result that was given, a preview too: what it has in common with the next is not made again. */
  let given: MapComparison | null = null;

  /** What the engine was last sent of an earlier comparison, and of which. */
  let sent: { readonly engine: unknown; readonly base: unknown; readonly takenOver: string } | null = null;

  /** Send a request to an engine. Packed here, because what was handed over once is gone when a fresh worker starts again. */
  const computeOn = (
    engine: Remote<EngineApi>,
    request: ComparisonRequest,
    onProgress: ((progress: Progress) => void) | null,
  ): Promise<PackedMapComparison> => {
    const takenOver = JSON.stringify([request.zoneIds, request.earlier?.changed]);
    const isSent = sent !== null && sent.engine === engine && sent.base === last && sent.takenOver === takenOver;
    const { content, buffers } = packRequest(request, isSent);
    sent = { engine, base: last, takenOver };
    return engine.compareMaps(transfer(content, buffers), onProgress && proxy(onProgress));
  };

  const compare = async (
    request: ComparisonRequest,
    onProgress: ((progress: Progress) => void) | null,
  ): Promise<WorkOutcome<MapComparison>> => {
    const remaining = continueComparison(request, last);
    if (remaining.request.zoneIds.length === 0) comparing.supersede();
    let waiting = true;
    const whileWaiting = onProgress && ((progress: Progress): void => (waiting ? onProgress(progress) : undefined));
    const outcome =
      remaining.request.zoneIds.length === 0
        ? nothingComputed(remaining.request)
        : await comparing.run(async (engine) =>
            unpackResult(await computeOn(engine, remaining.request, whileWaiting), given),
          );
    waiting = false;
    if (outcome.kind !== 'done') return outcome;
    given = remaining.complete(outcome.value);
    return { kind: 'done', value: given };
  };

  return {
    async compareMaps(request, onProgress) {
      const outcome = await compare(request, onProgress);
      if (outcome.kind === 'done') last = { request, result: outcome.value };
      return outcome;
    },
    previewComparison: (request) => compare(request, null),
    cancelComparison: () => comparing.cancel(),
    separateLines: (request, onProgress) =>
      separating.run<LineSeparation | null>((engine) => {
        // Packed here, because what was handed over once is gone when a fresh worker starts again.
        const { content, buffers } = packSeparation(request);
        return engine.separateLines(transfer(content, buffers), proxy(onProgress));
      }),
    cancelSeparation: () => separating.cancel(),
    diffMaps: (request) =>
      differing.run<readonly ZoneDifference[]>((engine) => {
        const { content, buffers } = packDifference(request);
        return engine.diffMaps(transfer(content, buffers));
      }),
    cancelDifference: () => differing.cancel(),
    measureShares: (request) =>
      sharing.run<readonly (readonly [string, AgreedShare])[]>((engine) => {
        const { content, buffers } = packShares(request);
        return engine.measureShares(transfer(content, buffers));
      }),
    cancelShares: () => sharing.cancel(),
    measureEffect: (request) =>
      measuring.run<EditEffect>((engine) => {
        const { content, buffers } = packEffect(request);
        return engine.measureEffect(transfer(content, buffers));
      }),
    findInDraft: (request) =>
      finding.run<readonly DraftFinding[]>((engine) => {
        const { content, buffers } = packFindings(request);
        return engine.findInDraft(transfer(content, buffers));
      }),
    checkGeometry: (geometry) =>
      checking.run<readonly Finding[]>((engine) => {
        const packed = packCoordinates(geometry);
        return engine.checkGeometry(transfer(packed, buffersOf([packed])));
      }),
    makeEdit: (workspace, edit) =>
      editing[edit.verb].run<EditOutcome>(async (engine) => {
        const { content, buffers } = packEdit(workspace, edit);
        return unpackOutcome(workspace, partyOfEdit(edit), await engine.makeEdit(transfer(content, buffers)));
      }),
    cancelEdit: (verb) => editing[verb].cancel(),
    readList: (request, onProgress) =>
      listing.run<Result<ListReading, ListTooLong>>(async (engine) =>
        unpackListReading(await engine.readList(request, proxy(onProgress))),
      ),
    cancelList: () => listing.cancel(),
    readGeoJson: (request, onProgress = () => undefined) =>
      reading.run<Result<ImportReading, ReadFailure>>(async (engine) => {
        const read = await engine.readGeoJson(request, proxy(onProgress));
        const { unpackReading } = await import('./packed-reading.ts');
        return unpackReading(read, nextTurn);
      }),
    cancelReading: () => reading.cancel(),
    close() {
      const lanes = [
        comparing,
        separating,
        differing,
        sharing,
        measuring,
        finding,
        checking,
        reading,
        listing,
        ...Object.values(editing),
      ];
      for (const lane of lanes) lane.cancel();
    },
  };
}
