import type { Camera, MapView } from '../map/map-view.ts';
import type { Gazetteer } from '../map/base-map/places.ts';
import type { AppState } from '../state/app-state.ts';
import type { Store } from '../state/store.ts';
import type { CopyPlaces } from '../storage/held-copy/copy-place.ts';
import type { PresenceMarker } from '../storage/presence-marker.ts';
import type { StorageProtection } from '../storage/protection.ts';
import type { Repository } from '../storage/repository.ts';
import type { SecondCopy } from '../storage/second-copy.ts';
import type { EngineClient } from '../worker/engine-api.ts';
import type { SecondOpinionClient } from '../worker/second-opinion-api.ts';
import type { Autosave } from './autosave.ts';
import type { TabSession } from './tab-session.ts';

/** Everything a command works with. There is one in a page; tests make their own. */
export interface Application {
  readonly store: Store<AppState>;
  readonly repository: Repository;
  readonly engine: EngineClient;
  /** Computes comparisons again, independently. */
  readonly secondOpinion: SecondOpinionClient;
  /** The journal beside the database; absent or null where there is none. */
  readonly secondCopy?: SecondCopy | null;
  /** Asks the browser not to clear what is kept; absent where there is nothing to ask. */
  readonly protection?: StorageProtection;
  /** Outlives the stores and says that versions were once saved here. */
  readonly presence?: PresenceMarker;
  /** Where copies outside this browser can be kept, fetched when it is first asked for; absent where nothing is kept. */
  readonly copyPlaces?: () => Promise<CopyPlaces>;
  /** Which workspace this tab may edit; absent or null where tabs do not know of each other, and every one edits. */
  readonly tab?: TabSession | null;
  /** The time of this machine's clock (ISO 8601). */
  readonly now: () => string;
  /** The map, once it stands; null before and where the browser cannot draw one. */
  map: MapView | null;
  /** Where the map looks, or looked when it was last open. */
  camera: Camera;
  /** Writes the draft; the storage of this browser stands behind it. */
  autosave: Autosave | null;
  /** Place names, once they are loaded. */
  gazetteer: Gazetteer | null;
  /** Hand a file to the user (a download). */
  readonly deliverFile: (fileName: string, mediaType: string, content: string | Blob) => void;
  /** Let the browser print the page. */
  readonly printPage: () => void;
  /** Load the program anew, at its bare address; absent where there is no page. */
  readonly startAnew?: () => void;
}
