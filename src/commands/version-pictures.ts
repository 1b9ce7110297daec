import type { ZoneMap } from '../domain/delimitation.ts';
import type { Sha256, VersionId, WorkspaceId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import { unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { mapOutline, type MapOutline } from '../geometry/map-outline.ts';
import type { Application } from './application.ts';
import { nextTask } from './next-task.ts';
import { markDamaged } from './version-maps.ts';

/** The small pictures that were seen of one workspace, all framed to the same extent. */
export interface PictureShelf {
  /** What every picture shows, in degrees: everything that was seen so far; null while that is nothing. */
  readonly frame: () => BoundingBox | null;
  /** The picture of a map, if it was seen before. */
  readonly known: (fingerprint: Sha256) => MapOutline | null;
  /**
   * Give the picture of a version: the one that is kept, else one made of its boundaries, in spare time and one after
   * another, and kept. Null where there is none to give: the version is damaged or cannot be read, or nobody wants to see
   * it any more.
   */
  readonly see: (version: Version, signal: AbortSignal) => Promise<MapOutline | null>;
  /** Be told when the frame has grown. Returns the way to stop. */
  readonly onFrame: (listener: () => void) => () => void;
}

const shelves = new WeakMap<Application, { readonly workspaceId: WorkspaceId; readonly shelf: PictureShelf }>();

/** Give the shelf of the open workspace. */
export function pictureShelf(app: Application): PictureShelf {
  const workspaceId = app.store.get().workspace.id;
  const known = shelves.get(app);
  if (known?.workspaceId === workspaceId) return known.shelf;
  const shelf = createShelf(app, workspaceId);
  shelves.set(app, { workspaceId, shelf });
  return shelf;
}

function createShelf(app: Application, workspaceId: WorkspaceId): PictureShelf {
  const outlines = new Map<Sha256, MapOutline>();
  const listeners = new Set<() => void>();
  let frame: BoundingBox | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const put = (fingerprint: Sha256, outline: MapOutline): MapOutline => {
    outlines.set(fingerprint, outline);
    const grown = unionBoundingBox(frame, outline.box);
    if (grown && grown.some((side, index) => side !== frame?.[index])) {
      frame = grown;
      for (const listener of listeners) listener();
    }
    return outline;
  };

  const find = async (version: Version, signal: AbortSignal): Promise<MapOutline | null> => {
    const fingerprint = version.record.mapFingerprint;
    const before = outlines.get(fingerprint);
    if (before || signal.aborted || version.damaged || fingerprint === '') return before ?? null;
    await spareTime();
    // Nobody waits for it any more, or the browser was asked to do something else.
    if (signal.aborted || app.store.get().workspace.id !== workspaceId) return null;
    const kept = await app.repository.readPicture(workspaceId, fingerprint);
    if (kept.ok && kept.value) return put(fingerprint, kept.value);
    const map = await boundariesOf(app, version.id);
    if (!map) return null;
    const outline = await makeOutline(map, app.store.get().workspace.lineType);
    // What cannot be kept is made again next time.
    void app.repository.keepPicture(workspaceId, fingerprint, outline);
    return put(fingerprint, outline);
  };

  return {
    frame: () => frame,
    known: (fingerprint) => outlines.get(fingerprint) ?? null,
    see: (version, signal) => {
      const seen = last.then(() => find(version, signal));
      last = seen.catch(() => undefined);
      return seen;
    },
    onFrame: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Not put into the state: a list of a thousand pictures must not hold the boundaries of a thousand versions. */
async function boundariesOf(app: Application, id: VersionId): Promise<ZoneMap | null> {
  const inState = app.store.get().versionMaps[id];
  if (inState) return inState;
  const opened = await app.repository.openVersion(id);
  if (opened.ok) return opened.value.map;
  if (opened.error.code === 'damaged') markDamaged(app, new Set([id]));
  return null;
}

async function makeOutline(map: ZoneMap, lineType: Parameters<typeof asStraightEdges>[1]): Promise<MapOutline> {
  const straight: MultiPolygonCoordinates[] = [];
  for (const { geometry } of Object.values(map)) {
    await nextTask();
    straight.push(asStraightEdges(geometry, lineType));
  }
  return mapOutline(straight);
}

function spareTime(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no such call.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 50);
  });
}
