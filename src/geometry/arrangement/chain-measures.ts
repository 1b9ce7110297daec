import { areaToEquatorM2, ECCENTRICITY_SQUARED, RADIANS_PER_DEGREE, SEMI_MAJOR_AXIS_M } from '../measure/ellipsoid.ts';
import type { ChainGraph } from './chain-graph.ts';
import type { Memory } from './memory.ts';
import type { VertexTable } from './vertex-table.ts';

/** Longer steps of latitude are measured in pieces: the error of the rule below is then under 1e-14. */
const LONGEST_STEP_RADIANS = 0.1 * RADIANS_PER_DEGREE;

/** From pole to pole. Latitudes beyond the poles measure nothing, and must not take for ever. */
const MOST_PIECES = 1800;

const MERIDIAN_FACTOR_M = SEMI_MAJOR_AXIS_M * (1 - ECCENTRICITY_SQUARED);

/** Up to 60 degrees a square root gives the cosine with all digits that matter, in less time. */
const LARGEST_SQUARE_OF_SINE = 0.75;

function cosineOf(sine: number, latitude: number): number {
  const square = sine * sine;
  return square < LARGEST_SQUARE_OF_SINE ? Math.sqrt(1 - square) : Math.cos(latitude);
}

/** What is added up along each chain, from its first vertex to its last. */
export interface ChainMeasures {
  /** The integral of area-to-equator over longitude, in m2: the area to the right of the chain, in effect. */
  readonly integralM2: Float64Array;
  readonly lengthM: Float64Array;
  /** Twice the planar area between the chain and its first vertex, in units², counter-clockwise positive. */
  readonly doubleArea: Float64Array;
  /** Where in `chainVertices` the westernmost vertex is, the lower one of several. */
  readonly westernmost: Int32Array;
}

/**
 * Measure every chain, each edge once, straight in longitude and latitude on WGS 84.
 *
 * Both integrands are smooth in latitude, so a step takes their values and slopes at its two ends (the trapezium with
 * Hermite's correction, fourth order) and each vertex costs one sine and one cosine. Areas are counted from the
 * parallel of the first vertex of all: the sums round a face are the same and lose fewer digits.
 */
export function measureChains(
  graph: ChainGraph,
  vertices: VertexTable,
  unitsPerDegree: number,
  memory: Memory,
): ChainMeasures {
  const { chainCount, chainStart, chainVertices } = graph;
  const { x, y } = vertices;
  const radiansPerUnit = RADIANS_PER_DEGREE / unitsPerDegree;
  const integralM2 = memory.float64(chainCount);
  const lengthM = memory.float64(chainCount);
  const doubleArea = memory.float64(chainCount);
  const westernmost = memory.int32(chainCount);
  const base = areaToEquatorM2(Math.sin((y[chainVertices[0] ?? 0] ?? 0) * radiansPerUnit));

  // At the present end of a step: area-to-equator, radii of meridian and parallel, and the slopes of the radii.
  let areaBefore = 0;
  let meridianBefore = 0;
  let parallelBefore = 0;
  let meridianSlopeBefore = 0;
  let parallelSlopeBefore = 0;
  let latitudeBefore = 0;
  let integral = 0;
  let length = 0;
  const begin = (latitude: number): void => {
    const sine = Math.sin(latitude);
    const cosine = cosineOf(sine, latitude);
    const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
    const root = Math.sqrt(w);
    latitudeBefore = latitude;
    areaBefore = areaToEquatorM2(sine) - base;
    meridianBefore = MERIDIAN_FACTOR_M / (w * root);
    parallelBefore = (SEMI_MAJOR_AXIS_M * cosine) / root;
    meridianSlopeBefore = (3 * ECCENTRICITY_SQUARED * sine * cosine * meridianBefore) / w;
    parallelSlopeBefore = -meridianBefore * sine;
  };
  const step = (latitude: number, longitudeStep: number): void => {
    const sine = Math.sin(latitude);
    const cosine = cosineOf(sine, latitude);
    const w = 1 - ECCENTRICITY_SQUARED * sine * sine;
    const root = Math.sqrt(w);
    const latitudeStep = latitude - latitudeBefore;
    const area = areaToEquatorM2(sine) - base;
    const meridian = MERIDIAN_FACTOR_M / (w * root);
    const parallel = (SEMI_MAJOR_AXIS_M * cosine) / root;
    const meridianSlope = (3 * ECCENTRICITY_SQUARED * sine * cosine * meridian) / w;
    const parallelSlope = -meridian * sine;
    integral +=
      longitudeStep *
      ((areaBefore + area) / 2 - (latitudeStep / 12) * (meridian * parallel - meridianBefore * parallelBefore));
    const north2 = latitudeStep * latitudeStep;
    const east2 = longitudeStep * longitudeStep;
    const rate = Math.sqrt(meridian * meridian * north2 + parallel * parallel * east2);
    const rateBefore = Math.sqrt(meridianBefore * meridianBefore * north2 + parallelBefore * parallelBefore * east2);
    length += (rateBefore + rate) / 2;
    if (rate > 0 && rateBefore > 0) {
      const slope = (meridian * meridianSlope * north2 + parallel * parallelSlope * east2) / rate;
      const slopeBefore =
        (meridianBefore * meridianSlopeBefore * north2 + parallelBefore * parallelSlopeBefore * east2) / rateBefore;
      length -= (latitudeStep / 12) * (slope - slopeBefore);
    }
    latitudeBefore = latitude;
    areaBefore = area;
    meridianBefore = meridian;
    parallelBefore = parallel;
    meridianSlopeBefore = meridianSlope;
    parallelSlopeBefore = parallelSlope;
  };

  for (let chain = 0; chain < chainCount; chain++) {
    const first = chainStart[chain] as number;
    const end = chainStart[chain + 1] as number;
    const originX = x[chainVertices[first] as number] as number;
    const originY = y[chainVertices[first] as number] as number;
    let west = first;
    let westX = originX;
    let westY = originY;
    let fromX = 0;
    let fromY = 0;
    let sum = 0;
    integral = 0;
    length = 0;
    begin(originY * radiansPerUnit);
    for (let i = first + 1; i < end; i++) {
      const vertex = chainVertices[i] as number;
      const vertexX = x[vertex] as number;
      const vertexY = y[vertex] as number;
      if (vertexX < westX || (vertexX === westX && vertexY < westY)) {
        west = i;
        westX = vertexX;
        westY = vertexY;
      }
      const toX = vertexX - originX;
      const toY = vertexY - originY;
      sum += fromX * toY - toX * fromY;
      const latitude = vertexY * radiansPerUnit;
      const longitudeStep = (toX - fromX) * radiansPerUnit;
      const pieces = Math.min(MOST_PIECES, Math.ceil(Math.abs(latitude - latitudeBefore) / LONGEST_STEP_RADIANS));
      if (pieces > 1) {
        const from = latitudeBefore;
        for (let piece = 1; piece < pieces; piece++) {
          step(from + (piece / pieces) * (latitude - from), longitudeStep / pieces);
        }
        step(latitude, longitudeStep / pieces);
      } else {
        step(latitude, longitudeStep);
      }
      fromX = toX;
      fromY = toY;
    }
    integralM2[chain] = integral;
    lengthM[chain] = length;
    doubleArea[chain] = sum;
    westernmost[chain] = west;
  }
  return { integralM2, lengthM, doubleArea, westernmost };
}
