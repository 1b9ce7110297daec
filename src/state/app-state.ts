import type { MapComparison } from '../analysis/comparison.ts';
import type { SliverLimits } from '../analysis/sliver.ts';
import type { RingStretch, TurningPointAddress, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, VersionId, ZoneId } from '../domain/identifiers.ts';
import type { MapReference, Version } from '../domain/version.ts';
import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';
import type { Adjustments, ImportReading } from '../exchange/import-reading.ts';
import type { Position } from '../geometry/coordinates.ts';
import type { Notation, Resolution } from '../geometry/notation/notation.ts';
import type { InputSet } from '../geometry/input-set.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { ProgramUpdate } from './program-update.ts';
import type { FileCheck } from './file-check.ts';
import type { History } from './history.ts';
import type { Keeping } from './keeping.ts';
import type { RemovalReport } from './removal.ts';
import type { SecondOpinionState } from './second-opinion.ts';
import type { LineComparisonState } from './line-separation.ts';
import type { DraftFindings } from './draft-findings.ts';
import type { ZoneToolSession } from './zone-tool.ts';

/** One task at a time. It changes the inspector and the tools of the map, never the selection. */
export type Task = 'draw' | 'compare' | 'versions';

/** What the pointer does on the map. */
export type PointerMode =
  | 'select'
  | 'lasso'
  | 'freehand'
  | 'rectangle'
  | 'circle'
  | 'draw'
  | 'trace'
  | 'measure-distance'
  | 'measure-area'
  | 'sketch';

/** What the pointer snaps to while something is drawn or dragged. */
export interface SnappingChoice {
  readonly on: boolean;
  /** Places of the base map too. */
  readonly places: boolean;
  /** Lines of the base map too, which are up to three kilometres off. */
  readonly baseMap: boolean;
}

/** What is selected: a cell of the matrix, and perhaps a part, ring or turning point of its delimitation. */
export interface Selection {
  readonly partyId: PartyId | null;
  readonly zoneId: ZoneId | null;
  readonly point: TurningPointAddress | null;
  /** The turning points that are selected together with `point`; without one there are none. */
  readonly further?: readonly TurningPointAddress[];
  /** The turning point that moves in its own zone only from now on, as long as it is the selected one. */
  readonly detached?: TurningPointAddress | null;
}

/** Whether the draft is on disk. `nowhere`: the browser keeps nothing. */
export type Saving =
  | { readonly kind: 'kept'; readonly at: string | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly text: string }
  | { readonly kind: 'nowhere'; readonly text: string };

/** Something said to the user without taking the focus. */
export interface Notice {
  readonly id: number;
  readonly tone: 'information' | 'success' | 'warning' | 'error';
  readonly text: string;
  /** What the user can do about it; each closes the notice. */
  readonly actions: readonly { readonly label: string; readonly run: () => void }[];
}

/** In which order the agenda lists the contested cells. */
export type AgendaSort = 'area' | 'number' | 'zone';

/** How the compared maps are laid over one another on the map. */
export type ComparisonView = 'overlay' | 'swipe' | 'blink' | 'small-maps' | 'by-number';

/** What asks for the second map of a blink; held while it is kept shows the first one again. */
export interface BlinkState {
  /** While a key or a button is held. */
  readonly held: boolean;
  /** Until it is taken back: for those who cannot hold. */
  readonly kept: boolean;
}

/** The maps compared, how far the work is, and how its result is looked at. */
export interface ComparisonState {
  /** The chosen maps, none twice, 5 at most; from 2 on they are compared. Their places are the bits of every set. */
  readonly maps: readonly MapReference[];
  readonly status: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  readonly progress: { readonly done: number; readonly of: number } | null;
  /** The last result; while `running` it is the previous one. */
  readonly result: MapComparison | null;
  /** Whether turning points of the selected draft can be moved while its figures follow; only if it is compared. */
  readonly editing: boolean;
  /** The key of the contested cell that is looked at. */
  readonly activeCell: string | null;
  readonly sliverLimits: SliverLimits;
  /** The agenda lists the cells that all maps of this set include; null lists every cell. */
  readonly filter: InputSet | null;
  readonly sort: AgendaSort;
  readonly view: ComparisonView;
  /** The two maps that swipe and blink show; null, or one that is no longer chosen, means the first two. */
  readonly pair: readonly [MapReference, MapReference] | null;
  readonly blink: BlinkState;
}

/** What is to become of one feature of a file. */
export interface ImportChoice {
  readonly ticked: boolean;
  readonly partyId: PartyId | null;
  readonly zoneId: ZoneId | null;
}

/** A file being looked at before it is taken over. */
export interface ImportSession {
  readonly fileName: string;
  readonly status: 'reading' | 'read' | 'failed';
  /** Why nothing could be read, as a sentence. */
  readonly failure: string | null;
  readonly reading: ImportReading | null;
  readonly choices: readonly ImportChoice[];
  readonly as: 'draft' | 'received' | 'reference';
  readonly receivedFrom: string;
  /** The bytes of the file, to read them again in another way; not there before they are loaded. */
  readonly bytes?: Uint8Array;
  /** What the user chose to be done to the file while it is read. */
  readonly adjustments?: Adjustments;
  /** Whether it is being read again with what was chosen; what is shown is of the reading before. */
  readonly isReadAgain?: boolean;
  /** How far the reading has come, from 0 to 1; not there before anything is known. */
  readonly progress?: number;
  /** What is said of a reference layer; not there before something is. Fields as they were typed. */
  readonly reference?: {
    readonly name: string;
    readonly date: string;
    readonly source: string;
    readonly accuracyM: string;
  };
}

/** How this browser shows the program; kept as settings, not part of a workspace. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  readonly letterKeys: boolean;
  readonly leftWidthPx: number;
  readonly rightWidthPx: number;
  /** Every comparison is computed again with Turf. */
  readonly secondOpinion: boolean;
  /** How coordinates are written in tables. */
  readonly coordinateNotation: Notation;
  readonly coordinateResolution: Resolution;
  readonly leftOpen: boolean;
  readonly rightOpen: boolean;
  /** What the pointer snaps to. */
  readonly snapping: SnappingChoice;
}

/** The dialogs, one at a time. */
export type DialogName =
  | 'export'
  | 'keys'
  | 'keeping'
  | 'about'
  | 'parties'
  | 'zones'
  | 'new-workspace'
  | 'workspaces'
  | 'paste'
  | 'coordinate-list'
  | 'go-to'
  | 'steps'
  | 'save-details'
  | 'delete-workspace'
  | 'tabled'
  | 'back-up'
  | 'open-backup'
  | 'remove'
  | 'removed';

/** What the selected stretch would be if it were taken from another proposal. Only for the workspace it was made of. */
export interface StretchOffer {
  readonly before: Workspace;
  readonly after: Workspace;
  readonly stretch: RingStretch;
  readonly source: { readonly partyId: PartyId; readonly zoneId: ZoneId };
  readonly positions: readonly Position[];
  readonly hasOtherWay: boolean;
  /** 0 is the shorter way round. */
  readonly way: 0 | 1;
  readonly areaBeforeM2: number;
  readonly areaAfterM2: number;
}

/** Everything the program shows. One object, replaced as a whole. */
export interface AppState {
  readonly workspace: Workspace;
  readonly history: History;
  readonly workspaces: readonly WorkspaceSummary[];
  readonly versions: readonly Version[];
  /** The boundaries of versions that were read, by version. */
  readonly versionMaps: Readonly<Record<VersionId, ZoneMap>>;
  readonly task: Task;
  readonly pointerMode: PointerMode;
  readonly selection: Selection;
  readonly hiddenParties: readonly PartyId[];
  readonly hiddenZones: readonly ZoneId[];
  /** The reference layers that are not on the map, by id; not there while all are. */
  readonly hiddenReferenceLayers?: readonly string[];
  readonly comparison: ComparisonState;
  readonly lineComparison: LineComparisonState;
  readonly secondOpinion: SecondOpinionState;
  /** A version shown on the map beside the drafts. */
  readonly viewedVersionId: VersionId | null;
  /** The map that the next one pressed is compared with; absent or null while none is chosen. */
  readonly compareWith?: MapReference | null;
  readonly saving: Saving;
  /** Absent or null while this tab edits the open workspace. */
  readonly elsewhere?: Elsewhere | null;
  /** A newer version of the program, if there is one; absent or null where this is the newest. */
  readonly programUpdate?: ProgramUpdate | null;
  /** How versions are kept; absent before anything is known. */
  readonly keeping?: Keeping;
  readonly notices: readonly Notice[];
  /** What a screen reader is told next; the number tells two equal sentences apart. */
  readonly announcement?: { readonly id: number; readonly text: string };
  /** The key of the contested cell on which a remark was asked for and is not begun yet. */
  readonly remarkAsked?: string | null;
  readonly importing: ImportSession | null;
  /** The file being held against the stored versions; absent or null while none is. */
  readonly checking?: FileCheck | null;
  /** The zone tool that is being used; absent or null while none is. */
  readonly zoneTool?: ZoneToolSession | null;
  /** What was noticed about the selected zone of a draft; absent or null while nothing is known. */
  readonly draftFindings?: DraftFindings | null;
  readonly measurement: { readonly positions: readonly Position[]; readonly done: boolean } | null;
  /** The zone whose shape is lit because its row is hovered, and the other way round. */
  readonly hovered: { readonly partyId: PartyId; readonly zoneId: ZoneId } | null;
  /** The contested cell whose shape is lit because its row is hovered, and the other way round; its key. */
  readonly hoveredCell: string | null;
  /** The workspace as it would be if the turning point being dragged were let go now; null while none is dragged. */
  readonly dragged: Workspace | null;
  /** Not there, or null, while nothing is offered. */
  readonly stretchOffer?: StretchOffer | null;
  /** What was removed for good last; absent or null while nothing was. */
  readonly removal?: RemovalReport | null;
  readonly showFirstRun: boolean;
  readonly preferences: Preferences;
  readonly dialog: { readonly name: DialogName; readonly subject: string | null } | null;
  /** The theme that is on after `system` was resolved. */
  readonly theme: 'light' | 'dark';
}
