import type { Camera, MapView } from '../map-view.ts';

/** What stands in for the map where the browser cannot draw one: it shows nothing, so that the rest goes on. */
export function absentMapView(camera: Camera): MapView {
  let current = camera;
  const nothing = (): void => {};
  return {
    show: nothing,
    showFrom: () => false,
    setMode: nothing,
    setTheme: nothing,
    camera: () => current,
    moveTo: (next) => {
      current = next;
    },
    fit: nothing,
    flag: nothing,
    zoomBy: nothing,
    tracing: { startAt: nothing, turn: nothing, take: nothing },
    crossHair: { isShown: () => false, show: nothing, act: nothing, openMenu: nothing },
    panBy: nothing,
    reveal: nothing,
    endMeasurement: nothing,
    clearMeasurement: nothing,
    project: () => ({ x: 0, y: 0 }),
    unproject: () => current.centre,
    resize: nothing,
    focus: nothing,
    idle: () => Promise.resolve(),
    snapshot: () => null,
    picture: () => Promise.resolve(null),
    onReadout: () => nothing,
    destroy: nothing,
  };
}
