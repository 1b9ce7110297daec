import { unionBoundingBox } from '../../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import { boxOfRing, partAt } from '../drawing/part-at.ts';
import { mercatorX, mercatorY } from '../mercator.ts';
import type { SceneProposal } from '../scene.ts';
import { worldSizePx } from '../viewport.ts';
import { labelPlace } from './label-place.ts';

/** Where the label of a proposal goes. */
export interface ProposalLabel {
  readonly proposal: SceneProposal;
  readonly place: Position;
  readonly sizePx: number;
  /** How far below the place the middle of the label is, in ems of its size. */
  readonly downEm: number;
  /** Labels of one zone are placed in this order; the first is placed before all others. */
  readonly rank: number;
  /** Not shown farther out: the zone would disappear under its labels. */
  readonly fromZoom: number;
}

const SIZE_PX = { selected: 15, normal: 13, faint: 13 } as const;
const LINE_EM = 1.2;
const GAP_PX = 6;
/** A label is shown from where its zone is this wide; the others of the stack from where it is this part as high. */
const NARROWEST_PX = 40;
const STACK_SHARE = 0.6;

/**
 * Place the labels of proposals. Several parties' proposals for one zone mostly overlap; their labels are set one below
 * the other from one place, like a list, the selected one first. A proposal that does not contain that place has its
 * label at a place of its own.
 */
export function placeLabels(proposals: readonly SceneProposal[]): readonly ProposalLabel[] {
  const stacks: { readonly zoneId: string; readonly place: Position; readonly members: SceneProposal[] }[] = [];
  const selectedFirst = [...proposals].toSorted((a, b) => Number(isSelected(b)) - Number(isSelected(a)));
  for (const proposal of selectedFirst) {
    const stack = stacks.find(({ zoneId, place }) => zoneId === proposal.zoneId && isIn(proposal.geometry, place));
    if (stack) {
      stack.members.push(proposal);
      continue;
    }
    const place = labelPlace(proposal.geometry);
    if (place) stacks.push({ zoneId: proposal.zoneId, place, members: [proposal] });
  }
  return stacks.flatMap(({ place, members }) => placeStack(place, members));
}

/** Whether places lie in geometries: both stay the same objects while others are drawn or selected. */
const known = new WeakMap<MultiPolygonCoordinates, WeakMap<Position, boolean>>();

function isIn(geometry: MultiPolygonCoordinates, place: Position): boolean {
  const row = known.get(geometry) ?? new WeakMap<Position, boolean>();
  known.set(geometry, row);
  const is = row.get(place) ?? partAt(geometry, place) !== null;
  row.set(place, is);
  return is;
}

function placeStack(place: Position, members: readonly SceneProposal[]): readonly ProposalLabel[] {
  const heights = members.map(heightPx);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let top = -(heights[0] ?? 0) / 2;
  return members.map((proposal, rank) => {
    const height = heights[rank] ?? 0;
    const sizePx = SIZE_PX[proposal.emphasis];
    const downEm = (top + height / 2) / sizePx;
    top += height;
    const { width, height: zoneHeight } = worldShare(proposal.geometry);
    const neededPx = rank === 0 ? NARROWEST_PX / width : (total * STACK_SHARE) / zoneHeight;
    const fromZoom = isSelected(proposal) ? 0 : Math.log2(neededPx / worldSizePx(0));
    return { proposal, place, sizePx, downEm, rank, fromZoom };
  });
}

function isSelected(proposal: SceneProposal): boolean {
  return proposal.emphasis === 'selected';
}

function heightPx({ label, emphasis }: SceneProposal): number {
  return label.split('\n').length * LINE_EM * SIZE_PX[emphasis] + GAP_PX;
}

/** The width and height of a geometry as shares of the Mercator world. */
function worldShare(geometry: MultiPolygonCoordinates): { readonly width: number; readonly height: number } {
  const boxes = geometry.flat().map(boxOfRing);
  const [west, south, east, north] = boxes.reduce<BoundingBox | null>(unionBoundingBox, null) ?? [0, 0, 0, 0];
  return { width: mercatorX(east) - mercatorX(west), height: mercatorY(south) - mercatorY(north) };
}
