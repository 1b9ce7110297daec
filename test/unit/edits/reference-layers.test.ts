import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { readTracedFrom } from '../../../src/domain/identity/read-delimitation.ts';
import { sourceOfLayer, type ReferenceLayer } from '../../../src/domain/reference-layer.ts';
import { addReferenceLayer } from '../../../src/edits/add-reference-layer.ts';
import { deleteReferenceLayer } from '../../../src/edits/delete-reference-layer.ts';
import { renameReferenceLayer } from '../../../src/edits/rename-reference-layer.ts';
import { stateLayerFacts } from '../../../src/edits/state-layer-facts.ts';
import { frameFromStored, workspaceToStored } from '../../../src/storage/mappers/workspace-mapper.ts';
import { drawn, expectRefusal, inTurn, made, ring, workspaceWith } from './workspace-builder.ts';

const road: ReferenceLayer = {
  id: 'layer-1',
  name: 'M5',
  lines: [
    [
      [36.7, 34.8],
      [36.71, 34.95],
    ],
  ],
  fileName: 'm5.geojson',
  sha256: 'a'.repeat(64),
  date: '2017-05',
  statedAccuracyM: 30,
};
const river: ReferenceLayer = { ...road, id: 'layer-2', name: 'Orontes', lines: [[[36.5, 35.00000004]]] };
const workspace = builtInWorkspace();

describe('a reference layer', () => {
  it('is added on the data grid, named and deleted, and touches no draft', () => {
    const two = inTurn(
      workspace,
      (before) => addReferenceLayer(before, road),
      (before) => addReferenceLayer(before, { ...river, name: ' Orontes ' }),
    );
    expect(two.referenceLayers).toEqual([road, { ...river, lines: [[[36.5, 35]]] }]);
    expect(two.drafts).toBe(workspace.drafts);
    const named = made(renameReferenceLayer(two, 'layer-1', 'Damascus to Aleppo'));
    expect(named.referenceLayers?.map(({ name }) => name)).toEqual(['Damascus to Aleppo', 'Orontes']);
    expect(made(deleteReferenceLayer(named, 'layer-1')).referenceLayers?.map(({ id }) => id)).toEqual(['layer-2']);
  });

  it('needs a name of its own, a line, and places on the earth', () => {
    const one = made(addReferenceLayer(workspace, road));
    expectRefusal(addReferenceLayer(one, { ...river, name: 'm5' }), 'duplicate-name');
    expectRefusal(addReferenceLayer(one, { ...river, name: ' ' }), 'empty-name');
    expectRefusal(addReferenceLayer(one, { ...river, lines: [] }), 'nothing-to-change');
    expectRefusal(addReferenceLayer(one, { ...river, lines: [[[36, 91]]] }), 'out-of-range', [36, 91]);
    const two = made(addReferenceLayer(one, river));
    expectRefusal(renameReferenceLayer(two, 'layer-1', 'ORONTES'), 'duplicate-name');
    expectRefusal(renameReferenceLayer(two, 'layer-1', ''), 'empty-name');
    expectRefusal(renameReferenceLayer(two, 'layer-3', 'X'), 'nothing-to-change');
    expectRefusal(deleteReferenceLayer(two, 'layer-3'), 'nothing-to-change');
  });
});

describe('what is stated of a reference layer', () => {
  const one = made(addReferenceLayer(workspace, road));
  const facts = { date: ' June 2017 ', source: 'Survey office', statedAccuracyM: 12.5 };

  it('is changed together, and taken back where it is empty', () => {
    const stated = made(stateLayerFacts(one, 'layer-1', facts));
    expect(stated.referenceLayers).toEqual([
      { ...road, date: 'June 2017', source: 'Survey office', statedAccuracyM: 12.5 },
    ]);
    expect(stated.drafts).toBe(one.drafts);
    const emptied = made(stateLayerFacts(stated, 'layer-1', { date: '', source: ' ', statedAccuracyM: null }));
    expect(emptied.referenceLayers).toEqual([{ ...road, date: null, statedAccuracyM: null }]);
    expect(made(stateLayerFacts(stated, 'layer-1', facts))).toBe(stated);
  });

  it('goes with what is traced from then on, and what was traced keeps what it got', () => {
    const before = sourceOfLayer(road);
    const traced = { ...drawn([ring([0, 0], [1, 0], [1, 1])]).provenance, tracedFrom: [before] };
    const zone = { ...drawn([ring([0, 0], [1, 0], [1, 1])]), provenance: traced };
    const withTrace = { ...one, drafts: workspaceWith({ 'zone-1': zone }).drafts };
    const after = made(stateLayerFacts(withTrace, 'layer-1', facts));
    expect(after.drafts['russia']?.map['zone-1']?.provenance.tracedFrom).toEqual([before]);
    const [layer] = after.referenceLayers ?? [];
    const now = { ...before, date: 'June 2017', source: 'Survey office', statedAccuracyM: 12.5 };
    expect(layer && sourceOfLayer(layer)).toEqual(now);
    expect(before).not.toHaveProperty('source');
    expect(readTracedFrom([before, now])).toEqual({ tracedFrom: [before, now] });
    expect(readTracedFrom([{ ...now, source: 3 }])).toBeNull();
  });

  it('is refused where the accuracy is no number above zero, or the layer is gone', () => {
    for (const statedAccuracyM of [0, -3, Number.NaN, Infinity])
      expectRefusal(stateLayerFacts(one, 'layer-1', { ...facts, statedAccuracyM }), 'bad-accuracy');
    expectRefusal(stateLayerFacts(one, 'layer-9', facts), 'nothing-to-change');
  });
});

describe('a stored workspace', () => {
  const { drafts: _drafts, ...frame } = workspace;

  it('keeps its reference layers', () => {
    const referenceLayers = [road, { ...river, source: 'Survey office' }];
    const stored = structuredClone(workspaceToStored({ ...frame, referenceLayers }, '2017-07-05', null));
    expect(frameFromStored(stored)).toEqual({ ...frame, referenceLayers });
  });

  it('of before there were any has none, and one that is damaged is not read', () => {
    const stored = workspaceToStored(frame, '2017-07-05', null);
    expect(stored).not.toHaveProperty('referenceLayers');
    expect(frameFromStored(stored)).toEqual(frame);
    expect(frameFromStored({ ...stored, referenceLayers: [{ ...road, lines: [[['36', 35]]] }] })).toBeNull();
  });
});
