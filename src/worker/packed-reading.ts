import type { Result } from '../domain/result.ts';
import { success } from '../domain/result.ts';
import type { ImportReading, ReadFailure, ReadFeature, ReadLines } from '../exchange/import-reading.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position, Ring } from '../geometry/coordinates.ts';
import { buffersOf, packCoordinates, type PackedCoordinates } from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** What a reference layer could have of a feature: its rings, which go over anyway, or lines of its own. */
type PackedLines =
  | null
  | { readonly kind: 'rings' }
  | ({ readonly kind: 'lines'; readonly lines: PackedCoordinates } & Omit<ReadLines, 'lines'>);

type PackedFeature = Omit<ReadFeature, 'geometry' | 'faulty' | 'asReference'> & {
  readonly geometry: PackedCoordinates | null;
  readonly faulty: PackedCoordinates | null;
  readonly asReference: PackedLines;
};

/** What was found in a file, its coordinates in typed arrays. */
export type PackedReading = Result<
  Omit<ImportReading, 'features'> & { readonly features: readonly PackedFeature[] },
  ReadFailure
>;

/** So many positions are made into lists at a time; the page is not to stand still for longer than a few milliseconds. */
const SLICE = 20_000;

function packLines({ geometry, asReference }: ReadFeature): PackedLines {
  if (!asReference) return null;
  const { lines, movedPositions, largestMoveM } = asReference;
  if (geometry?.[0] && lines[0] === geometry[0][0]) return { kind: 'rings' };
  return { kind: 'lines', lines: packCoordinates([lines]), movedPositions, largestMoveM };
}

function packFeature(feature: ReadFeature): PackedFeature {
  const { geometry, faulty } = feature;
  return {
    ...feature,
    geometry: geometry && packCoordinates(geometry),
    faulty: faulty ? packCoordinates(faulty) : null,
    asReference: packLines(feature),
  };
}

/** Pack what was found in a file. Linear. */
export function packReading(read: Result<ImportReading, ReadFailure>): Parcel<PackedReading> {
  if (!read.ok) return { content: read, buffers: [] };
  const features = read.value.features.map(packFeature);
  const packed = features.flatMap(({ geometry, faulty, asReference }) =>
    [geometry, faulty, asReference?.kind === 'lines' ? asReference.lines : null].filter((one) => one !== null),
  );
  return { content: success({ ...read.value, features }), buffers: buffersOf(packed) };
}

/** Makes lists of packed coordinates, and lets the page breathe in between. */
class Unpacker {
  private made = 0;

  constructor(private readonly pause: () => Promise<void>) {}

  private async ring(positions: Float64Array, from: number, count: number): Promise<Ring> {
    const ring: Position[] = [];
    for (let at = from; at < from + 2 * count; at += 2) {
      ring.push([positions[at] ?? Number.NaN, positions[at + 1] ?? Number.NaN]);
      this.made += 1;
      if (this.made % SLICE === 0) await this.pause();
    }
    return ring;
  }

  async geometry({ positions, lengths }: PackedCoordinates): Promise<MultiPolygonCoordinates> {
    const geometry: PolygonCoordinates[] = [];
    let from = 0;
    for (let at = 0; at < lengths.length;) {
      const rings = lengths[at] ?? 0;
      const polygon: Ring[] = [];
      for (const count of lengths.subarray(at + 1, at + 1 + rings)) {
        polygon.push(await this.ring(positions, from, count));
        from += 2 * count;
      }
      geometry.push(polygon);
      at += 1 + rings;
    }
    return geometry;
  }

  private async lines(packed: PackedLines, feature: PackedFeature, rings: readonly Ring[]): Promise<ReadLines | null> {
    if (!packed) return null;
    const { movedPositions, largestMoveM } = packed.kind === 'rings' ? feature : packed;
    const lines = packed.kind === 'rings' ? rings : ((await this.geometry(packed.lines))[0] ?? []);
    return { lines, movedPositions, largestMoveM };
  }

  async feature(packed: PackedFeature): Promise<ReadFeature> {
    const geometry = packed.geometry && (await this.geometry(packed.geometry));
    const faulty = packed.faulty && (await this.geometry(packed.faulty));
    const asReference = await this.lines(packed.asReference, packed, geometry?.flat() ?? []);
    return { ...packed, geometry, faulty, asReference };
  }
}

/**
 * Unpack what was found in a file: what `packReading` was given comes back, number by number. Done in slices, because a million
 * positions would stop the page for a tenth of a second and more.
 *
 * @param pause lets the page do what it has to
 */
export async function unpackReading(
  read: PackedReading,
  pause: () => Promise<void>,
): Promise<Result<ImportReading, ReadFailure>> {
  if (!read.ok) return read;
  const unpacker = new Unpacker(pause);
  const features: ReadFeature[] = [];
  for (const feature of read.value.features) features.push(await unpacker.feature(feature));
  return success({ ...read.value, features });
}
