import { partyOf, referenceLayersOf } from '../domain/workspace.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import type { Snap, SnapOwner } from '../map/drawing/snapping/snap.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';

const words = messages.snapping;

/** Put what the pointer snapped to into words: `point of Turkey’s zone 1`. */
export function nameSnap(app: Application, snap: Snap): string {
  const { owner } = snap;
  switch (owner.kind) {
    case 'proposal':
    case 'reference': {
      const name = nameOwner(app, owner);
      return snap.kind === 'point' ? words.pointOf(name) : words.edgeOf(name);
    }
    case 'place':
      return words.place(owner.name);
    case 'base-map':
      return words.baseMap;
  }
}

/** Name several places of lines; where two would be called the same, the lengths of their lines tell them apart. */
export function nameApart(app: Application, snaps: readonly Snap[]): readonly string[] {
  const { lineType } = app.store.get().workspace;
  const names = snaps.map((snap) => nameSnap(app, snap));
  return snaps.map(({ line }, index) => {
    const name = names[index] ?? '';
    if (!line || names.filter((other) => other === name).length === 1) return name;
    return words.ofLine(name, formatLength(pathLengthOfM(line, lineType)));
  });
}

/** Name whose line something lies on: `Turkey’s zone 1`, with the version where it is one. */
export function nameOwner(app: Application, owner: Extract<SnapOwner, { kind: 'proposal' | 'reference' }>): string {
  const state = app.store.get();
  if (owner.kind === 'reference') {
    return (
      referenceLayersOf(state.workspace).find(({ id }) => id === owner.layerId)?.name ??
      state.importing?.fileName ??
      owner.layerId
    );
  }
  const { key, partyId, zoneId } = owner;
  const number = state.workspace.zones.findIndex((zone) => zone.id === zoneId) + 1;
  const party = partyOf(state.workspace, partyId)?.name ?? partyId;
  const versionId = /^version\/([^/]+)\//u.exec(key)?.[1];
  const version = versionId === undefined ? undefined : versionOf(state, versionId);
  return version ? words.versionOwner(party, number, version.record.number) : words.draftOwner(party, number);
}
