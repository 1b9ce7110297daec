import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../../src/domain/built-in/astana-2017.ts';
import { emptyWorkspace } from '../../../../src/domain/built-in/empty-workspace.ts';
import { nextPartyStyle } from '../../../../src/domain/built-in/next-party-style.ts';
import { PALETTE_ORDER } from '../../../../src/domain/built-in/party-palette.ts';
import { SYRIAN_DELEGATIONS } from '../../../../src/domain/built-in/syrian-delegations.ts';
import { PARTY_PATTERNS, type Party } from '../../../../src/domain/party.ts';

/** Contrast ratio of WCAG 2.2 between two colours written `#rrggbb`. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the built-in workspace', () => {
  it('is Astana, July 2017, with four zones and three guarantors in alphabetical order, and nothing drawn', () => {
    const workspace = builtInWorkspace();
    expect(workspace).toMatchObject({
      id: 'astana-2017',
      name: 'Astana, July 2017',
      createdAt: '2017-07-04T00:00:00Z',
      lineType: 'longitude-latitude',
      received: [],
      cellRemarks: [],
      drawingFor: null,
    });
    expect(workspace.zones.map(({ id, name }) => [id, name])).toEqual([
      ['zone-1', 'Idlib and adjoining areas'],
      ['zone-2', 'Northern Homs'],
      ['zone-3', 'Eastern Ghouta'],
      ['zone-4', 'Southern Syria'],
    ]);
    expect(workspace.parties.map(({ name }) => name)).toEqual(['Iran', 'Russia', 'Turkey']);
    expect(workspace.drafts).toEqual({
      iran: { map: {}, unfinished: null, basedOn: null },
      russia: { map: {}, unfinished: null, basedOn: null },
      turkey: { map: {}, unfinished: null, basedOn: null },
    });
  });

  it('is the same every time', () => {
    expect(builtInWorkspace()).toEqual(builtInWorkspace());
  });

  it('tells all five parties apart by letter, pattern and both colours', () => {
    const parties = [...builtInWorkspace().parties, ...SYRIAN_DELEGATIONS];
    for (const sign of [
      (party: Party) => party.letter,
      (party: Party) => party.pattern,
      (party: Party) => party.colour.light,
      (party: Party) => party.colour.dark,
    ]) {
      expect(new Set(parties.map(sign)).size).toBe(5);
    }
  });
});

describe('an empty workspace', () => {
  it('gives every party an empty draft', () => {
    const { parties, zones } = builtInWorkspace();
    const workspace = emptyWorkspace({
      id: 'w',
      name: 'W',
      zones: zones.slice(0, 1),
      parties: parties.slice(0, 2),
      createdAt: '2026-01-01T00:00:00Z',
      lineType: 'geodesic',
    });
    expect(Object.keys(workspace.drafts)).toEqual(['iran', 'russia']);
    expect(workspace.lineType).toBe('geodesic');
  });
});

describe('the colours of parties', () => {
  it('have at least 3:1 against white in the light theme and 5:1 against #1b1b1b in the dark one', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    for (const colour of PALETTE_ORDER) {
      expect(contrast(colour.light, '#ffffff'), colour.light).toBeGreaterThanOrEqual(3);
      expect(contrast(colour.dark, '#1b1b1b'), colour.dark).toBeGreaterThanOrEqual(5);
    }
  });
});

describe('the style of one more party', () => {
  const addTo = (parties: readonly Party[], count: number): Party[] => {
    const all = [...parties];
    for (let index = 0; index < count; index += 1) {
      all.push({ id: `p${index}`, name: `P${index}`, formalName: null, ...nextPartyStyle(all) });
    }
    return all;
  };

  it('takes the first letter, pattern and colour that nobody has', () => {
    const five = [...builtInWorkspace().parties, ...SYRIAN_DELEGATIONS];
    const [sixth, seventh, eighth] = addTo(five, 3).slice(5);
    expect([sixth?.letter, sixth?.pattern, sixth?.colour.light]).toEqual(['A', 'cross-hatch', '#702800']);
    expect([seventh?.letter, seventh?.pattern]).toEqual(['B', 'vertical']);
    expect([eighth?.letter, eighth?.pattern]).toEqual(['C', 'checks']);
  });

  it('uses every pattern and colour once before one comes again, and never a letter twice', () => {
    const parties = addTo([], 60);
    expect(new Set(parties.slice(0, 8).map((party) => party.pattern)).size).toBe(PARTY_PATTERNS.length);
    expect(new Set(parties.slice(0, 8).map((party) => party.colour.light)).size).toBe(PALETTE_ORDER.length);
    expect(new Set(parties.map((party) => party.letter)).size).toBe(60);
    expect(parties[26]?.letter).toBe('AA');
  });

  it('takes a colour as taken whatever the case it is written in', () => {
    const first = PALETTE_ORDER[0];
    const party: Party = {
      id: 'x',
      name: 'X',
      formalName: null,
      letter: 'A',
      colour: { light: first?.light.toLowerCase() ?? '', dark: '#ffffff' },
      pattern: 'solid',
    };
    expect(nextPartyStyle([party]).colour).toEqual(PALETTE_ORDER[1]);
  });
});
