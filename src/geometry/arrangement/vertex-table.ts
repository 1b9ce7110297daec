import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';

/** The vertices of an arrangement: whole grid coordinates, each place once, numbered in the order of arrival. */
export class VertexTable {
  count = 0;
  x: Float64Array;
  y: Float64Array;
  /** Open addressing with linear probing; -1 is a free slot. At most half full. */
  private slots: Int32Array;

  constructor(
    expected: number,
    private readonly memory: Memory = FRESH,
  ) {
    const capacity = Math.max(16, expected);
    this.x = memory.float64(capacity);
    this.y = memory.float64(capacity);
    this.slots = memory.int32(2 ** Math.ceil(Math.log2(capacity * 2))).fill(-1);
  }

  /** Give the number of the vertex at a place, a new one if there is none yet. */
  at(x: number, y: number): number {
    const { slots } = this;
    const last = slots.length - 1;
    let slot = scramble(x, y) & last;
    for (;;) {
      const vertex = slots[slot] as number;
      if (vertex === -1) break;
      if (this.x[vertex] === x && this.y[vertex] === y) return vertex;
      slot = (slot + 1) & last;
    }
    const vertex = this.count;
    if (vertex === this.x.length) this.grow();
    this.x[vertex] = x;
    this.y[vertex] = y;
    slots[slot] = vertex;
    this.count = vertex + 1;
    if (this.count * 2 > slots.length) this.spread();
    return vertex;
  }

  private grow(): void {
    const capacity = this.x.length * 2;
    const { x, y } = this;
    this.x = this.memory.float64(capacity);
    this.x.set(x);
    this.y = this.memory.float64(capacity);
    this.y.set(y);
  }

  private spread(): void {
    const slots = this.memory.int32(this.slots.length * 2).fill(-1);
    const last = slots.length - 1;
    for (let vertex = 0; vertex < this.count; vertex++) {
      let slot = scramble(this.x[vertex] as number, this.y[vertex] as number) & last;
      while (slots[slot] !== -1) slot = (slot + 1) & last;
      slots[slot] = vertex;
    }
    this.slots = slots;
  }
}

/** Mix the low 32 bits of two whole numbers; the finisher is that of MurmurHash3, shortened. */
function scramble(x: number, y: number): number {
  let mixed = Math.imul(x | 0, 0x9e3779b1) ^ Math.imul(y | 0, 0xc2b2ae35);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  return mixed ^ (mixed >>> 13);
}
