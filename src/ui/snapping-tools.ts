import type { Application } from '../commands/application.ts';
import { chooseSnapping, toggleSnapping } from '../commands/snapping.ts';
import { messages } from '../messages/catalogue.ts';
import type { ToolbarTool } from './toolbar-tool.ts';

/** Snapping and what it goes to; the base map only while it is on. */
export function snappingTools(app: Application): readonly ToolbarTool[] {
  const state = app.store.get();
  const { on, places, baseMap } = state.preferences.snapping;
  const words = messages.snapping;
  const toggle: ToolbarTool = {
    name: words.toggle,
    icon: 'magnet',
    key: 'S',
    pressed: on,
    hint: words.toggleHelp,
    run: () => toggleSnapping(app),
  };
  if (!on) return [toggle];
  return [
    toggle,
    {
      name: words.toPlaces,
      icon: 'map-pin',
      key: null,
      pressed: places,
      run: () => chooseSnapping(app, { places: !places }),
    },
    {
      name: words.toBaseMap,
      icon: 'map',
      key: null,
      pressed: baseMap,
      hint: words.toBaseMapHelp,
      run: () => chooseSnapping(app, { baseMap: !baseMap }),
    },
  ];
}
