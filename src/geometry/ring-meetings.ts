import { fromFineUnits, toFineUnits } from './fine-grid.ts';
import type { AddressedRing, GeometryDefect } from './geometry-defect.ts';
import type { EdgeList } from './ring-edges.ts';
import { at, edgePair, visitPairsWithin } from './ring-edges.ts';
import type { FinePlace } from './ring-side.ts';
import { passageThrough, passesThrough } from './ring-side.ts';
import { mayMeet } from './self-crossing.ts';
import { meetingInFineUnits, meetingPlaceInFineUnits } from './segments.ts';

/** What the edges of several rings do to one another. */
export interface RingMeetings {
  readonly defects: readonly GeometryDefect[];
  /** The rings (by number) that meet themselves. */
  readonly crossed: ReadonlySet<number>;
  /** Whether two rings cross or share a stretch. */
  readonly haveCrossed: (one: number, other: number) => boolean;
}

/** A point where two edges of different rings touch. */
interface Contact {
  readonly one: number;
  readonly other: number;
  readonly place: FinePlace;
}

/** Things that belong together, joined two by two. */
class Groups {
  private readonly leaders = new Map<string, string>();

  /** Join the groups of two things; false if they were in one group already. */
  join(a: string, b: string): boolean {
    const leaderA = this.leaderOf(a);
    const leaderB = this.leaderOf(b);
    this.leaders.set(leaderA, leaderB);
    return leaderA !== leaderB;
  }

  private leaderOf(member: string): string {
    let leader = member;
    for (let next = this.leaders.get(leader); next !== undefined && next !== leader; next = this.leaders.get(leader)) {
      leader = next;
    }
    this.leaders.set(member, leader);
    return leader;
  }
}

/**
 * Visit all pairs of edges whose boxes meet and tell what is wrong: rings that meet themselves, rings that cross or
 * share a stretch (each crossing, but only the first common stretch of two rings), rings that pass through one another
 * in a vertex, and rings of one part that touch so that they cut its inside in two.
 */
export function meetRings(rings: readonly AddressedRing[], edges: EdgeList, limit: number): RingMeetings {
  const defects: GeometryDefect[] = [];
  const crossed = new Set<number>();
  const crossedPairs = new Set<string>();
  const contacts: Contact[] = [];
  const pairKey = (one: number, other: number): string => `${Math.min(one, other)} ${Math.max(one, other)}`;
  const ringOf = (edge: number): number => at(edges.ringOf, edge);

  const add = (kind: GeometryDefect['kind'], edge: number, position: GeometryDefect['position']): void => {
    const { part, ring } = rings[ringOf(edge)] ?? { part: 0, ring: 0 };
    defects.push({ kind, position, part, ring, point: at(edges.pointOf, edge) });
  };
  const kindBetween = (one: number, other: number): GeometryDefect['kind'] =>
    rings[ringOf(one)]?.part === rings[ringOf(other)]?.part ? 'rings-cross' : 'parts-overlap';

  visitPairsWithin(edges, (one, other) => {
    const pair = edgePair(edges, one, edges, other);
    const meeting = meetingInFineUnits(pair);
    if (meeting === 'none') return true;
    const place = meetingPlaceInFineUnits(pair);
    if (ringOf(one) === ringOf(other)) {
      if (!mayMeet(edges, one, other, meeting)) {
        crossed.add(ringOf(one));
        add('self-crossing', one, place);
      }
    } else if (meeting === 'touch') {
      contacts.push({ one, other, place: [toFineUnits(place[0]), toFineUnits(place[1])] });
    } else {
      const key = pairKey(ringOf(one), ringOf(other));
      if (meeting === 'proper' || !crossedPairs.has(key)) add(kindBetween(one, other), other, place);
      crossedPairs.add(key);
    }
    return defects.length < limit;
  });

  const seen = new Set<string>();
  const groups = new Groups();
  for (const { one, other, place } of contacts) {
    const key = pairKey(ringOf(one), ringOf(other));
    const placeKey = place.join(' ');
    // Where two vertices meet, up to four pairs of edges report the same place.
    if (crossedPairs.has(key) || crossed.has(ringOf(one)) || crossed.has(ringOf(other))) continue;
    if (seen.has(`${key} ${placeKey}`)) continue;
    seen.add(`${key} ${placeKey}`);
    const position = fromFineUnits(place[0], place[1]);
    if (passesThrough(passageThrough(edges, one, place), passageThrough(edges, other, place))) {
      crossedPairs.add(key);
      add(kindBetween(one, other), other, position);
    } else if (rings[ringOf(one)]?.part === rings[ringOf(other)]?.part) {
      // Rings and the places where they touch are a graph; a circle in it encloses a piece of the inside.
      const parted = [one, other].filter((edge) => {
        const incidence = `${ringOf(edge)} at ${placeKey}`;
        if (seen.has(incidence)) return false;
        seen.add(incidence);
        return !groups.join(`ring ${ringOf(edge)}`, `place ${rings[ringOf(edge)]?.part} ${placeKey}`);
      });
      if (parted.length > 0) add('rings-cross', other, position);
    }
  }
  return { defects, crossed, haveCrossed: (one, other) => crossedPairs.has(pairKey(one, other)) };
}
