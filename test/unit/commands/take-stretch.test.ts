import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import { offerStretch, stretchSources, takeOfferedStretch } from '../../../src/commands/take-stretch.ts';
import { drawn, ring, ringOf, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication } from './fake-application.ts';

const OWN = ring([0, 0], [1, 0], [1, 1], [0, 1]);
const THEIRS = ring([0, 0], [1, 0], [1, 2], [0.5, 2.5], [0, 2]);
const own = workspaceWith({ 'zone-1': drawn([OWN]) });
const iran = { map: { 'zone-1': drawn([THEIRS]) }, unfinished: null, basedOn: null };
const workspace = { ...own, drafts: { ...own.drafts, iran } };
const point = (index: number) => ({ partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: index });
const selection = { partyId: 'russia', zoneId: 'zone-1', point: point(2), further: [point(3)] };

describe('taking a stretch from another party', () => {
  it('is offered by every other party that has a proposal for the zone, where a stretch is selected', () => {
    const app = fakeApplication({ workspace, state: { selection } });
    expect(stretchSources(app.store.get()).map(({ name }) => name)).toEqual(['Iran’s zone 1']);
    const one = fakeApplication({ workspace, state: { selection: { ...selection, further: [] } } });
    expect(stretchSources(one.store.get())).toEqual([]);
  });

  it('shows and measures first and changes nothing, is then one step, and comes back with Undo', () => {
    const app = fakeApplication({ workspace, state: { selection } });
    offerStretch(app, { partyId: 'iran', zoneId: 'zone-1' }, 1);
    const offer = app.store.get().stretchOffer;
    // Nearest to (1, 1) and (0, 1) are places on the two long sides of their line; the other way is over the top.
    expect(offer?.positions).toEqual([
      [1, 1],
      [1, 2],
      [0.5, 2.5],
      [0, 2],
      [0, 1],
    ]);
    // A square degree and a quarter more, at the equator: 111.3 x 110.6 km.
    expect(((offer?.areaAfterM2 ?? 0) - (offer?.areaBeforeM2 ?? 0)) / 1e6).toBeCloseTo(1.25 * 111.3 * 110.6, -2);
    expect(app.store.get().workspace).toBe(workspace);
    takeOfferedStretch(app);
    expect(ringOf(app.store.get().workspace, 'zone-1')).toEqual(
      ring([0, 0], [1, 0], [1, 1], [1, 2], [0.5, 2.5], [0, 2], [0, 1]),
    );
    expect(app.store.get().history.done.map(({ label }) => label.verb)).toEqual(['replace-stretch']);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(workspace);
  });
});
