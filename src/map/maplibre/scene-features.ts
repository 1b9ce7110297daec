import type { Feature, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../../geometry/coordinates.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { drawnLine } from '../drawn-line.ts';
import type { MapColours } from '../map-colours.ts';
import type { Scene, SceneCell, SceneCellMark, SceneProposal } from '../scene.ts';
import { worldSizePx } from '../viewport.ts';
import { imageName } from './image-names.ts';
import { placeLabels, type ProposalLabel } from './label-stacks.ts';
import { MAXIMUM_ZOOM, SOURCES, type SourceName } from './sources.ts';

/** A source and what of the scene it shows. It is filled anew when one of its inputs is another object. */
export interface ScenePart {
  readonly source: SourceName;
  readonly inputs: (scene: Scene) => readonly unknown[];
  readonly features: (scene: Scene, colours: MapColours) => readonly Feature[];
}

/** A feature of a keyed part: while `object` stays the same, so does the feature. */
export interface SceneItem {
  readonly key: string;
  readonly object: unknown;
  readonly feature: () => Feature;
}

/**
 * Many things of which few change at a time, in two sources: one for those that rest and one for those that change.
 * Features have the key of their item as the property `key`. Both are filled anew when one of the inputs is another
 * object.
 */
export interface KeyedScenePart {
  readonly source: SourceName;
  readonly movingSource: SourceName;
  readonly inputs: (scene: Scene) => readonly unknown[];
  readonly items: (scene: Scene, colours: MapColours) => readonly SceneItem[];
}

const isSelected = (proposal: SceneProposal): boolean => proposal.emphasis === 'selected';

/** Everything that the map library draws over the base map. What follows the pointer is painted by the sketch. */
export const SCENE_PARTS: readonly ScenePart[] = [
  {
    source: SOURCES.others,
    inputs: (scene) => scene.proposals.filter((proposal) => !isSelected(proposal)),
    features: (scene) =>
      scene.proposals
        .filter((proposal) => !isSelected(proposal))
        .map((proposal) => proposalFeature(proposal, scene.lineType)),
  },
  {
    source: SOURCES.selected,
    inputs: (scene) => scene.proposals.filter(isSelected),
    features: (scene) =>
      scene.proposals.filter(isSelected).map((proposal) => proposalFeature(proposal, scene.lineType)),
  },
  {
    source: SOURCES.referenceLines,
    inputs: (scene) => [scene.lineType, ...scene.referenceLayers],
    features: (scene) =>
      scene.referenceLayers.flatMap(({ name, lines }) =>
        lines.map((line) => feature(pathOf(line, scene.lineType), { name })),
      ),
  },
  {
    source: SOURCES.proposalLabels,
    inputs: (scene) => scene.proposals,
    features: (scene) => placeLabels(scene.proposals).map(labelFeature),
  },
  {
    source: SOURCES.activeCell,
    inputs: (scene) => [scene.hovered, ...scene.cellMarks.filter((mark) => mark.active).map((mark) => mark.outline)],
    features: (scene) => [
      ...scene.cellMarks
        .filter((mark) => mark.active)
        .map((mark) => feature(polygon(mark.outline, scene.lineType), {})),
      ...(scene.hovered ? [feature(multiPolygon(scene.hovered, scene.lineType), {})] : []),
    ],
  },
  {
    source: SOURCES.previews,
    inputs: (scene) => scene.previews,
    features: (scene) =>
      scene.previews.map((preview) =>
        feature(multiPolygon(preview.geometry, scene.lineType), { ticked: preview.ticked }),
      ),
  },
  {
    source: SOURCES.findingMarks,
    inputs: (scene) => [scene.theme, ...scene.previews],
    features: (scene, { ink, casing }) =>
      scene.previews.flatMap((preview) =>
        preview.marks.map((mark) =>
          feature(point(mark), { image: imageName({ kind: 'finding', ink, ground: casing }) }),
        ),
      ),
  },
];

/** What a comparison adds: while a turning point is dragged, most of it stays as it is. */
export const KEYED_SCENE_PARTS: readonly KeyedScenePart[] = [
  {
    source: SOURCES.cells,
    movingSource: SOURCES.movingCells,
    inputs: (scene) => [scene.theme, scene.lineType],
    items: (scene, colours) =>
      (scene.cells ?? []).map((cell) => ({
        key: cell.key,
        object: cell,
        feature: () => cellFeature(cell, colours, scene.lineType),
      })),
  },
  {
    source: SOURCES.cellMarks,
    movingSource: SOURCES.movingCellMarks,
    inputs: (scene) => [scene.theme],
    items: (scene, colours) =>
      scene.cellMarks.map((mark) => ({ key: mark.key, object: mark, feature: () => markFeature(mark, colours) })),
  },
];

function proposalFeature(proposal: SceneProposal, lineType: LineType): Feature {
  const { pattern, colour } = proposal.style;
  return feature(multiPolygon(proposal.geometry, lineType), {
    colour,
    pattern,
    faint: proposal.emphasis === 'faint',
    fill: imageName({ kind: 'proposal', pattern, colour }),
  });
}

function labelFeature({ proposal, place, sizePx, downEm, rank, fromZoom }: ProposalLabel): Feature {
  const { letter, colour } = proposal.style;
  return feature(point(place), {
    label: proposal.label,
    selected: isSelected(proposal),
    letter: imageName({ kind: 'letter', letter, colour }),
    offset: [0, downEm],
    sizePx,
    rank,
    fromZoom,
  });
}

function cellFeature(cell: SceneCell, colours: MapColours, lineType: LineType): Feature {
  return feature(multiPolygon(cell.geometry, lineType), {
    key: cell.key,
    agreed: cell.kind === 'agreed',
    colour: cell.kind === 'counted' ? colours.ink : (cell.style?.colour ?? colours.ink),
    fill: cellFill(cell, colours),
  });
}

function markFeature({ key, label, position, areaM2, active }: SceneCellMark, { ink, casing }: MapColours): Feature {
  return feature(point(position), {
    key,
    label,
    active,
    order: active ? -Infinity : -areaM2,
    plate: active
      ? imageName({ kind: 'plate', ink: casing, ground: ink })
      : imageName({ kind: 'plate', ink, ground: casing }),
  });
}

/** An agreed piece has an even tone and no image. */
function cellFill(cell: SceneCell, { ink, casing, count }: MapColours): string | null {
  switch (cell.kind) {
    case 'agreed':
      return null;
    case 'one':
      return cell.style && imageName({ kind: 'cell', pattern: cell.style.pattern, colour: cell.style.colour });
    case 'several':
      return imageName({ kind: 'several', letters: cell.letters, ink, casing });
    case 'counted':
      return imageName({ kind: 'counted', by: cell.by, of: cell.of, colour: count, ink, casing });
    case 'conflict':
      return imageName({ kind: 'conflict', colour: ink });
  }
}

const drawnGeometries: Readonly<Record<LineType, WeakMap<MultiPolygonCoordinates, MultiPolygon>>> = {
  'longitude-latitude': new WeakMap(),
  geodesic: new WeakMap(),
};

/** The lines as they are drawn at the nearest zoom; the map library thins them again where one is farther off. */
function multiPolygon(geometry: MultiPolygonCoordinates, lineType: LineType): MultiPolygon {
  let drawn = drawnGeometries[lineType].get(geometry);
  if (!drawn) {
    drawn = { type: 'MultiPolygon', coordinates: geometry.map((part) => polygon(part, lineType).coordinates) };
    drawnGeometries[lineType].set(geometry, drawn);
  }
  return drawn;
}

function polygon(rings: PolygonCoordinates, lineType: LineType): Polygon {
  const size = worldSizePx(MAXIMUM_ZOOM);
  return {
    type: 'Polygon',
    coordinates: rings.map((ring) => drawnLine(ring, size, lineType).map((position) => [...position])),
  };
}

/** A line of one position is a point. */
function pathOf(line: readonly Position[], lineType: LineType): Geometry {
  const [first] = line;
  if (first && line.length === 1) return point(first);
  const drawn = drawnLine(line, worldSizePx(MAXIMUM_ZOOM), lineType);
  return { type: 'LineString', coordinates: drawn.map((position) => [...position]) };
}

function point(position: Position): Geometry {
  return { type: 'Point', coordinates: [...position] };
}

function feature(geometry: Geometry, properties: Readonly<Record<string, unknown>>): Feature {
  return { type: 'Feature', geometry, properties: { ...properties } };
}
