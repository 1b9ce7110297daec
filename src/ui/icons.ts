import { getIconLibrary, registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';

/** Only icons that are used go into the build; they are files of this page, never fetched from elsewhere. */
const files = import.meta.glob<string>(
  [
    '/node_modules/lucide-static/icons/{arrow-down,arrow-left-right,arrow-up,check,chevron-down,chevron-left,chevron-right,circle,circle-question-mark,circle-x,clipboard,copy,crosshair,download,eye,eye-off,file-up,folder-open,info,keyboard,lasso-select,layers,list,lock,lock-open,magnet,map,map-pin,maximize,menu,message-square,minus,moon,mouse-pointer-2,panel-left-close,panel-left-open,panel-right-close,panel-right-open,pen-tool,pencil,plus,redo-2,ruler,save,search,settings,shield-alert,shield-check,spline,square,square-dashed,sun,table,trash-2,triangle-alert,triangle-right,undo-2,upload,x,zoom-in,zoom-out}.svg',
  ],
  { query: '?url', import: 'default', eager: true },
);

const byName = new Map(
  Object.entries(files).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1, -'.svg'.length), url]),
);

/** Give Web Awesome the bundled icons in place of its own, which would come over the network. */
export function registerIcons(): void {
  registerIconLibrary('default', {
    resolver: (name) => byName.get(name) ?? '',
    mutator: (svg) => {
      svg.setAttribute('fill', 'none');
      svg.setAttribute('stroke', 'currentColor');
    },
  });
}

/** Those of its own icons that Web Awesome's parts show here, in dialogs and menus. */
const SYSTEM_ICONS = ['check', 'chevron-right', 'xmark'] as const;

/**
 * Give the text of every icon that can be shown, as it is read from its address. The build has them in the addresses
 * themselves; one that were a file would be missing here, and would not be shown.
 */
export function iconTexts(): string[] {
  const system = getIconLibrary('system');
  const ofSystem = SYSTEM_ICONS.map((name) => system?.resolver(name, 'classic', 'solid', false));
  return [...byName.values(), ...ofSystem]
    .filter((address) => typeof address === 'string')
    .filter((address) => address.startsWith('data:image/svg+xml,'))
    .map((address) => decodeURIComponent(address.slice(address.indexOf(',') + 1)));
}
