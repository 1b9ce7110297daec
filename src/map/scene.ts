import type { RingAddress, TurningPointAddress } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { PartyPattern } from '../domain/party.ts';
import type { LineType } from '../geometry/line-type.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';

/** How a proposal stands out: the selected one strongest, a version faint, and dashed by its pattern. */
export type Emphasis = 'selected' | 'normal' | 'faint';

/** The look of a party in the theme that is on. */
export interface SceneStyle {
  readonly colour: string;
  readonly pattern: PartyPattern;
  readonly letter: string;
}

/** One delimitation as it is drawn. `key` is stable; what is drawn is redone only when the object changes. */
export interface SceneProposal {
  readonly key: string;
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly style: SceneStyle;
  readonly emphasis: Emphasis;
  /** Zone and party, and the illustrative mark where it applies; already a sentence of the catalogue. */
  readonly label: string;
}

/**
 * A piece of a comparison; what is drawn is redone only when the object changes. Kinds differ by pattern as well as colour: what all maps include has an even tone, what one
 * map includes its party's pattern, what several but not all include a neutral hatch with their letters.
 */
export interface SceneSetCell {
  readonly key: string;
  readonly kind: 'agreed' | 'one' | 'several' | 'conflict';
  readonly geometry: MultiPolygonCoordinates;
  readonly style: SceneStyle | null;
  readonly letters: string;
}

/** A piece of a comparison drawn by how many maps include it: a tone, a hatch and the number. */
export interface SceneCountCell {
  readonly key: string;
  readonly kind: 'counted';
  readonly geometry: MultiPolygonCoordinates;
  /** How many maps include it, out of how many. */
  readonly by: number;
  readonly of: number;
  /** Some maps that take part do not include it: it can be looked at. */
  readonly contested: boolean;
}

export type SceneCell = SceneSetCell | SceneCountCell;

/** A numbered contested cell, marked at its pole. What is drawn is redone only when the object changes. */
export interface SceneCellMark {
  readonly key: string;
  readonly label: string;
  readonly position: Position;
  readonly outline: PolygonCoordinates;
  /** Where there is no room for all marks, those of larger cells are drawn. */
  readonly areaM2: number;
  readonly active: boolean;
}

/** A boundary being drawn: an open line; the pointer's segment is added by the drawing tool. */
export interface SceneUnfinished {
  readonly positions: readonly Position[];
  readonly style: SceneStyle;
  readonly kind: 'part' | 'hole';
}

/** A temporary line or area that a tool works with; it is part of no draft. */
export interface SceneSketch {
  readonly kind: 'line' | 'area';
  readonly positions: readonly Position[];
  /** Whether it is complete: the pointer adds nothing to it, and the next click begins anew. */
  readonly done: boolean;
}

/** A shape of an import preview. */
export interface ScenePreview {
  readonly key: string;
  readonly geometry: MultiPolygonCoordinates;
  readonly ticked: boolean;
  /** Places of findings. */
  readonly marks: readonly Position[];
}

/** Everything that is drawn over the base map. */
export interface Scene {
  readonly theme: 'light' | 'dark';
  /** How every line of the scene runs between its positions. */
  readonly lineType: LineType;
  readonly proposals: readonly SceneProposal[];
  /** Null when nothing is compared. When cells are shown, proposals are drawn as lines only. */
  readonly cells: readonly SceneCell[] | null;
  readonly cellMarks: readonly SceneCellMark[];
  /** The shape whose row is under the pointer: its outline is lit. */
  readonly hovered: MultiPolygonCoordinates | null;
  readonly unfinished: SceneUnfinished | null;
  /** Absent or null: no tool wants one. */
  readonly sketch?: SceneSketch | null;
  readonly previews: readonly ScenePreview[];
  /** The delimitation whose turning points have handles, or null. */
  readonly editable: SceneEditable | null;
  readonly selectedPoint: TurningPointAddress | null;
  /** The turning points selected together with it. */
  readonly furtherPoints?: readonly TurningPointAddress[];
  /** The lines that are nobody's proposal, those that are shown. */
  readonly referenceLayers: readonly SceneReferenceLayer[];
  /** A run of another line that is offered in place of a stretch; null while none is. */
  readonly offered: readonly Position[] | null;
  /** What the pointer snaps to besides proposals and reference layers; null while it does not snap at all. */
  readonly snapping: SceneSnapping | null;
}

/** A reference layer as it is drawn: thin, neutral, dashed, with its name. Redrawn only when the object changes. */
export interface SceneReferenceLayer {
  readonly layerId: string;
  readonly name: string;
  /** A point is a line of one position. */
  readonly lines: readonly (readonly Position[])[];
}

/** What the pointer snaps to on request. */
export interface SceneSnapping {
  /** Whether places of the base map are targets. */
  readonly places: boolean;
  /** Whether lines of the base map are targets. */
  readonly baseMap: boolean;
}

/** The delimitation that can be edited with the pointer. */
export interface SceneEditable {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly style: SceneStyle;
}

/** What lies under the pointer, nearest and most specific first. */
export type MapTarget =
  | { readonly kind: 'turning-point'; readonly address: TurningPointAddress; readonly position: Position }
  /** `address.point` is where the segment starts; `position` the place on the segment nearest to the pointer. */
  | { readonly kind: 'segment'; readonly address: TurningPointAddress; readonly position: Position }
  | { readonly kind: 'proposal'; readonly partyId: PartyId; readonly zoneId: ZoneId; readonly part: number }
  | { readonly kind: 'cell'; readonly key: string }
  | { readonly kind: 'nothing' };

export type { RingAddress };
