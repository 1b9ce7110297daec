import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';

/** Only icons that are used go into the build; they are files of this page, never fetched from elsewhere. */
const files = import.meta.glob<string>(
  [
    '/node_modules/lucide-static/icons/{arrow-down,arrow-left-right,arrow-up,check,chevron-down,chevron-left,chevron-right,circle-question-mark,circle-x,clipboard,copy,crosshair,download,eye,eye-off,file-up,folder-open,info,keyboard,layers,list,lock,lock-open,maximize,menu,message-square,minus,moon,mouse-pointer-2,panel-left-close,panel-left-open,panel-right-close,panel-right-open,pencil,pen-tool,plus,redo-2,ruler,save,search,settings,square-dashed,sun,table,trash-2,triangle-alert,triangle-right,undo-2,upload,x,zoom-in,zoom-out}.svg',
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
