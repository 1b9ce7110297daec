import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { EditOutcome, RefusalCode } from '../../../src/edits/refusal.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { expect } from 'vitest';

/** Close a ring written by its turning points. */
export function ring(...points: readonly Position[]): readonly Position[] {
  return [...points, ...points.slice(0, 1)];
}

/** A delimitation drawn here. */
export function drawn(...geometry: MultiPolygonCoordinates): Delimitation {
  return { geometry, provenance: drawnHere('longitude-latitude') };
}

/** The built-in workspace with delimitations in the draft of one party, by default Russia. */
export function workspaceWith(map: Readonly<Record<string, Delimitation>>, partyId = 'russia'): Workspace {
  const workspace = builtInWorkspace();
  return { ...workspace, drafts: { ...workspace.drafts, [partyId]: { map, unfinished: null, basedOn: null } } };
}

/** Give the workspace of an edit that must have been made. */
export function made(outcome: EditOutcome): Workspace {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code} at ${String(outcome.error.position)}`);
  return outcome.value;
}

/** Make edits one after another, each of which must succeed. */
export function inTurn(workspace: Workspace, ...edits: readonly ((before: Workspace) => EditOutcome)[]): Workspace {
  return edits.reduce((before, edit) => made(edit(before)), workspace);
}

/** Expect a refusal with a code, and with a place where one is given. */
export function expectRefusal(outcome: EditOutcome, code: RefusalCode, position?: Position | null): void {
  expect(outcome).toMatchObject({ ok: false, error: position === undefined ? { code } : { code, position } });
}

/** The geometry of a zone in a party's draft. */
export function geometryOf(
  workspace: Workspace,
  zoneId: string,
  partyId = 'russia',
): MultiPolygonCoordinates | undefined {
  return workspace.drafts[partyId]?.map[zoneId]?.geometry;
}

/** The turning points of one ring, the closing repetition included. */
export function ringOf(workspace: Workspace, zoneId: string, part = 0, index = 0): readonly Position[] | undefined {
  return geometryOf(workspace, zoneId)?.[part]?.[index];
}
