import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { finishBoundary } from '../../../src/edits/finish-boundary.ts';
import { markBasedOn } from '../../../src/edits/mark-based-on.ts';
import { moveTurningPoint } from '../../../src/edits/move-turning-point.ts';
import { placeTurningPoint } from '../../../src/edits/place-turning-point.ts';
import type { EditOutcome } from '../../../src/edits/refusal.ts';
import { removeParty } from '../../../src/edits/remove-party.ts';
import { renameWorkspace } from '../../../src/edits/rename-workspace.ts';
import { replaceDelimitations } from '../../../src/edits/replace-delimitations.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import {
  emptyHistory,
  nextRedo,
  nextUndo,
  record,
  redo,
  stepsOf,
  undo,
  type History,
  type StepVerb,
} from '../../../src/state/history.ts';

/** A workspace with its history, as the program holds them. */
class Session {
  history: History;
  constructor(
    public workspace: Workspace,
    limit?: number,
  ) {
    this.history = emptyHistory(limit);
  }
  make(verb: StepVerb, edit: (workspace: Workspace) => EditOutcome): void {
    const outcome = edit(this.workspace);
    if (!outcome.ok) throw new Error(`${verb} was refused: ${outcome.error.code}`);
    this.history = record(this.history, { verb }, this.workspace, outcome.value);
    this.workspace = outcome.value;
  }
  undo(): boolean {
    return this.take(undo(this.history, this.workspace));
  }
  redo(): boolean {
    return this.take(redo(this.history, this.workspace));
  }
  private take(restoration: ReturnType<typeof undo>): boolean {
    if (!restoration) return false;
    this.history = restoration.history;
    this.workspace = restoration.workspace;
    return true;
  }
}

const SQUARE: readonly Position[] = [
  [36, 34],
  [37, 34],
  [37, 35],
  [36, 35],
];

function drawSquare(session: Session): void {
  session.make('begin-boundary', (before) => beginBoundary(before, 'russia', 'zone-1', { kind: 'part' }));
  for (const position of SQUARE) {
    session.make('place-turning-point', (before) => placeTurningPoint(before, 'russia', position));
  }
  session.make('finish-boundary', (before) => finishBoundary(before, 'russia'));
}

const firstPoint = (workspace: Workspace): unknown => workspace.drafts['russia']?.map['zone-1']?.geometry[0]?.[0]?.[0];

describe('the history', () => {
  it('undoes a drawing point by point, in the middle of it too, and takes it up again', () => {
    const session = new Session(builtInWorkspace());
    drawSquare(session);
    session.undo();
    expect(session.workspace.drafts['russia']?.unfinished?.positions).toEqual(SQUARE);
    expect(session.workspace.drafts['russia']?.map).toEqual({});
    session.undo();
    expect(session.workspace.drafts['russia']?.unfinished?.positions).toEqual(SQUARE.slice(0, 3));
    session.redo();
    session.redo();
    expect(session.workspace.drafts['russia']?.unfinished).toBeNull();
    expect(firstPoint(session.workspace)).toEqual([36, 34]);
  });

  it('gives an identical workspace back when everything is undone, and again when everything is redone', () => {
    const start = builtInWorkspace();
    const session = new Session(start);
    drawSquare(session);
    session.make('rename-workspace', (before) => renameWorkspace(before, 'Other'));
    const end = session.workspace;
    while (session.undo());
    expect(session.workspace).toStrictEqual(start);
    while (session.redo());
    expect(session.workspace).toStrictEqual(end);
  });

  it('keeps the mark of a version that was saved after the edit that is undone', () => {
    const session = new Session(builtInWorkspace());
    drawSquare(session);
    const address = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: 0 };
    session.make('move-turning-point', (before) => moveTurningPoint(before, address, [35.5, 33.5]));
    session.workspace = markBasedOn(session.workspace, 'russia', 'version-1');
    session.undo();
    expect(firstPoint(session.workspace)).toEqual([36, 34]);
    expect(session.workspace.drafts['russia']?.basedOn).toBe('version-1');
    session.redo();
    expect(firstPoint(session.workspace)).toEqual([35.5, 33.5]);
    expect(session.workspace.drafts['russia']?.basedOn).toBe('version-1');
  });

  it('undoes a restored version together with the version it was based on', () => {
    const session = new Session(builtInWorkspace());
    drawSquare(session);
    session.workspace = markBasedOn(session.workspace, 'russia', 'version-2');
    const empty = { geometry: [], provenance: drawnHere('longitude-latitude') };
    session.make('restore-version', (before) =>
      replaceDelimitations(before, 'russia', { 'zone-1': empty, 'zone-2': empty }, 'version-1'),
    );
    session.undo();
    expect(firstPoint(session.workspace)).toEqual([36, 34]);
    expect(Object.keys(session.workspace.drafts['russia']?.map ?? {})).toEqual(['zone-1']);
    expect(session.workspace.drafts['russia']?.basedOn).toBe('version-2');
  });

  it('gives a removed party its draft back', () => {
    const session = new Session(builtInWorkspace());
    drawSquare(session);
    session.make('remove-party', (before) => removeParty(before, 'russia'));
    expect(session.workspace.drafts['russia']).toBeUndefined();
    session.undo();
    expect(session.workspace.parties.map((party) => party.id)).toEqual(['iran', 'russia', 'turkey']);
    expect(firstPoint(session.workspace)).toEqual([36, 34]);
  });

  it('forgets what was undone once another step is made', () => {
    const session = new Session(builtInWorkspace());
    session.make('rename-workspace', (before) => renameWorkspace(before, 'A'));
    session.undo();
    session.make('rename-workspace', (before) => renameWorkspace(before, 'B'));
    expect(session.redo()).toBe(false);
    expect(session.workspace.name).toBe('B');
  });

  it('keeps the last 500 steps and no more', () => {
    const session = new Session(builtInWorkspace());
    for (let index = 0; index < 510; index += 1) {
      session.make('rename-workspace', (before) => renameWorkspace(before, `Name ${index}`));
    }
    let undone = 0;
    while (session.undo()) undone += 1;
    expect(undone).toBe(500);
    expect(session.workspace.name).toBe('Name 9');
  });

  it('names the next steps and lists all of them in the order they were made', () => {
    const session = new Session(builtInWorkspace());
    expect(nextUndo(session.history)).toBeNull();
    expect(undo(session.history, session.workspace)).toBeNull();
    drawSquare(session);
    session.undo();
    session.undo();
    expect(nextUndo(session.history)).toEqual({ verb: 'place-turning-point' });
    expect(nextRedo(session.history)).toEqual({ verb: 'place-turning-point' });
    expect(stepsOf(session.history).map(({ label, undone }) => `${label.verb}${undone ? ' (undone)' : ''}`)).toEqual([
      'begin-boundary',
      'place-turning-point',
      'place-turning-point',
      'place-turning-point',
      'place-turning-point (undone)',
      'finish-boundary (undone)',
    ]);
  });
});
