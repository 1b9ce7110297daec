import type { MapPicture, MapView, MapViewOptions } from '../map-view.ts';
import type { Scene } from '../scene.ts';

/** Make a place for a second map, as large as a container and in the same tree, which nobody sees, hears or can click. */
function hiddenContainer(beside: HTMLElement): HTMLElement {
  const hidden = document.createElement('div');
  hidden.setAttribute('aria-hidden', 'true');
  hidden.inert = true;
  const { clientWidth, clientHeight } = beside;
  Object.assign(hidden.style, {
    position: 'absolute',
    insetBlockStart: '0',
    insetInlineStart: '0',
    width: `${clientWidth}px`,
    height: `${clientHeight}px`,
    visibility: 'hidden',
    pointerEvents: 'none',
  });
  beside.after(hidden);
  return hidden;
}

/**
 * Draw a scene on a second map, which is hidden beside the first one and taken away again, and copy it. Null where the
 * browser cannot draw it.
 *
 * @param options those of the first map, with the camera that is on now
 */
export async function pictureBeside(
  options: MapViewOptions,
  scene: Scene,
  pixelRatio: number,
  create: (options: MapViewOptions) => MapView,
): Promise<MapPicture | null> {
  const container = hiddenContainer(options.container);
  let fail = (): void => undefined;
  const failed = new Promise<false>((resolve) => {
    fail = () => resolve(false);
  });
  const { theme } = scene;
  const view = create({ ...options, container, theme, onFailure: () => fail(), onRecovery: () => undefined });
  try {
    view.show(scene);
    const drawn = await Promise.race([failed, view.idle().then(() => true)]);
    return drawn ? view.snapshot(pixelRatio) : null;
  } finally {
    view.destroy();
    container.remove();
  }
}
