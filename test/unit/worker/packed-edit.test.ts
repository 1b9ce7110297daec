import { describe, expect, it } from 'vitest';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { partyOfEdit, type HeavyEdit } from '../../../src/edits/heavy-edit.ts';
import { makeHeavyEdit } from '../../../src/edits/make-heavy-edit.ts';
import { placeListedPoints } from '../../../src/edits/place-listed-points.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import type { PointsUse } from '../../../src/edits/take-points.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { packEdit, packOutcome, unpackEdit, unpackOutcome } from '../../../src/worker/packed-edit.ts';
import { drawn, inTurn, ring, workspaceWith } from '../edits/workspace-builder.ts';

// The two share the bent line in the middle; the point on its way is a metre off, and gone within the tolerance.
const WEST = ring([36, 35], [36.5, 35], [36.50001, 35.2], [36.5, 35.4], [36, 35.4]);
const EAST = ring([36.5, 35], [37, 35], [37, 35.4], [36.5, 35.4], [36.50001, 35.2]);
const named = { ...drawn([EAST]).provenance, turningPointNames: { '37.0000000,35.0000000': 'Mill' } };
const start = workspaceWith({
  'zone-1': drawn([WEST], [ring([38, 35], [39, 35], [39, 36])]),
  'zone-2': { ...drawn([EAST]), provenance: named },
  'zone-3': drawn([ring([40, 35], [41, 35], [41, 36])]),
});
const drawing = inTurn(
  start,
  (before) => beginBoundary(before, 'russia', 'zone-4', { kind: 'part' }),
  (before) => placeListedPoints(before, 'russia', [[30, 30]]),
);

const simplify = (toleranceM: number): HeavyEdit => ({
  verb: 'simplify-stretch',
  stretch: { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0 },
  toleranceM,
});
const take = (use: PointsUse, ...positions: readonly Position[]): HeavyEdit => ({
  verb: 'take-points',
  taken: { partyId: 'russia', zoneId: 'zone-4', use, positions, names: positions.map((_at, index) => `P${index}`) },
});

/** As in the engine: everything goes over and back by structured clone. */
function overThere(workspace: Workspace, edit: HeavyEdit): EditOutcome {
  const request = packEdit(workspace, edit);
  const there = unpackEdit(structuredClone(request.content, { transfer: request.buffers }));
  const answer = packOutcome(there.workspace, partyOfEdit(edit), makeHeavyEdit(there.workspace, there.edit));
  return unpackOutcome(workspace, partyOfEdit(edit), structuredClone(answer.content, { transfer: answer.buffers }));
}

describe('an edit made in another thread', () => {
  it.each<[string, Workspace, HeavyEdit]>([
    ['simplifies', start, simplify(50)],
    ['simplifies beside an unfinished boundary', drawing, simplify(50)],
    ['makes a boundary with names', start, take({ kind: 'boundary' }, [30, 30], [31, 30], [31, 31])],
    ['begins a boundary', start, take({ kind: 'draw' }, [30, 30], [31, 30])],
    ['goes on with a boundary', drawing, take({ kind: 'draw' }, [31, 30], [31, 31])],
    ['finishes a boundary', drawing, take({ kind: 'boundary' }, [31, 30], [31, 31])],
    [
      'inserts points',
      start,
      take({ kind: 'insert', after: { partyId: 'russia', zoneId: 'zone-1', part: 1, ring: 0, point: 0 } }, [38.5, 34]),
    ],
  ])('%s as in this one', (_does, workspace, edit) => {
    const here = makeHeavyEdit(workspace, edit);
    expect(here.ok).toBe(true);
    expect(overThere(workspace, edit)).toEqual(here);
  });

  it.each<[string, HeavyEdit]>([
    ['nothing-to-change', simplify(0.01)],
    ['not-a-distance', simplify(-1)],
    ['would-cross-itself', take({ kind: 'boundary' }, [30, 30], [31, 31], [31, 30], [30, 31])],
  ])('refuses as in this one: %s', (code, edit) => {
    const refused = overThere(start, edit);
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(refused).toEqual(makeHeavyEdit(start, edit));
  });

  it('keeps what did not change: zones, parts and the unfinished boundary', () => {
    const outcome = overThere(drawing, simplify(50));
    if (!outcome.ok) throw new Error(outcome.error.code);
    const [before, after] = [drawing.drafts['russia'], outcome.value.drafts['russia']];
    expect(after?.map['zone-3']).toBe(before?.map['zone-3']);
    expect(after?.map['zone-1']?.geometry[1]).toBe(before?.map['zone-1']?.geometry[1]);
    expect(after?.unfinished).toBe(before?.unfinished);
    expect(outcome.value.drafts['iran']).toBe(drawing.drafts['iran']);
    expect(Object.keys(after?.map ?? {})).toEqual(Object.keys(before?.map ?? {}));
  });

  it('sends over neither other drafts nor remarks and reference layers', () => {
    expect(packEdit(start, simplify(50)).content.surroundings).toMatchObject({
      drafts: {},
      cellRemarks: [],
      referenceLayers: [],
    });
  });
});
