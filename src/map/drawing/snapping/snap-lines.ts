import type { Scene, SceneProposal } from '../../scene.ts';
import type { SnapLine } from './snap.ts';

const linesOf = new WeakMap<SceneProposal, readonly SnapLine[]>();

/** List the rings of every proposal on the map, versions too. */
export function proposalLines(proposals: readonly SceneProposal[]): readonly SnapLine[] {
  return proposals.flatMap((proposal) => {
    let lines = linesOf.get(proposal);
    if (!lines) {
      const { key, partyId, zoneId } = proposal;
      const owner = { kind: 'proposal', key, partyId, zoneId } as const;
      lines = proposal.geometry.flatMap((polygon) => polygon.map((positions) => ({ positions, owner })));
      linesOf.set(proposal, lines);
    }
    return lines;
  });
}

/** List the lines of the reference layers on the map. */
export function referenceLines({ referenceLayers }: Scene): readonly SnapLine[] {
  return referenceLayers.flatMap(({ layerId, lines }) =>
    lines.map((positions) => ({ positions, owner: { kind: 'reference', layerId } as const })),
  );
}
