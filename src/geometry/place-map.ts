import type { Position } from './coordinates.ts';
import { gridUnits } from './grid.ts';

/** Room for so many places to begin with; a power of two, as it stays. */
const FIRST_SLOTS = 64;

/**
 * Values by places of the data grid. For thousands of places: one is found by its numbers in flat arrays, without a text
 * (`positionKey`) or an object for each, of which the garbage takes longer to collect than all the rest.
 */
export class PlaceMap<Value> {
  private readonly values: Value[] = [];
  /** The place of each value, in grid units: longitude and latitude in turn. */
  private readonly places: number[] = [];
  /** The number of a value, counted from 1, where its place is looked for first or one of the next slots; 0: none. */
  private slots = new Int32Array(FIRST_SLOTS);

  /** Remember a value for the place of the grid that is nearest to a position; it takes the place of any before. */
  set([longitude, latitude]: Position, value: Value): void {
    const [x, y] = [gridUnits(longitude), gridUnits(latitude)];
    const slot = this.slotOf(x, y);
    const number = this.slots[slot] ?? 0;
    if (number > 0) {
      this.values[number - 1] = value;
      return;
    }
    this.values.push(value);
    this.places.push(x, y);
    this.slots[slot] = this.values.length;
    if (this.values.length * 2 > this.slots.length) this.grow();
  }

  get([longitude, latitude]: Position): Value | undefined {
    return this.values[(this.slots[this.slotOf(gridUnits(longitude), gridUnits(latitude))] ?? 0) - 1];
  }

  has([longitude, latitude]: Position): boolean {
    return this.slots[this.slotOf(gridUnits(longitude), gridUnits(latitude))] !== 0;
  }

  /** The slot that holds a place, or the free one in which it would be put. */
  private slotOf(x: number, y: number): number {
    const last = this.slots.length - 1;
    const mixed = Math.imul(Math.imul(x, 0x9e3779b1) ^ y, 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & last;
    for (let number = this.slots[slot] ?? 0; number > 0; number = this.slots[slot] ?? 0) {
      if (this.places[2 * number - 2] === x && this.places[2 * number - 1] === y) break;
      slot = (slot + 1) & last;
    }
    return slot;
  }

  private grow(): void {
    this.slots = new Int32Array(this.slots.length * 2);
    for (let number = 1; number <= this.values.length; number += 1) {
      this.slots[this.slotOf(this.places[2 * number - 2] ?? 0, this.places[2 * number - 1] ?? 0)] = number;
    }
  }
}
