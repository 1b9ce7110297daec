/**
 * Where a computation takes its arrays from. What they hold at first is undefined: who needs zeros fills them in.
 */
export interface Memory {
  float64(length: number): Float64Array;
  int32(length: number): Int32Array;
  uint8(length: number): Uint8Array;
}

/** Arrays of their own, which the garbage collector takes back. */
export const FRESH: Memory = {
  float64: (length) => new Float64Array(length),
  int32: (length) => new Int32Array(length),
  uint8: (length) => new Uint8Array(length),
};

/** So much is kept between computations at most; what one needs beyond that is allocated afresh each time. */
const MOST_BYTES_KEPT = 2 ** 26;

/** Arrays start at the beginning of a cache line. */
const ALIGNMENT_BYTES = 64;

/** Room for arrays, handed out one after the other from one block and taken back all at once. */
class Arena implements Memory {
  private block = new ArrayBuffer(2 ** 16);
  /** How much was asked for since the last taking back, whether it found room in the block or not. */
  private askedBytes = 0;

  float64(length: number): Float64Array {
    const offset = this.place(length * 8);
    return offset === -1 ? new Float64Array(length) : new Float64Array(this.block, offset, length);
  }

  int32(length: number): Int32Array {
    const offset = this.place(length * 4);
    return offset === -1 ? new Int32Array(length) : new Int32Array(this.block, offset, length);
  }

  uint8(length: number): Uint8Array {
    const offset = this.place(length);
    return offset === -1 ? new Uint8Array(length) : new Uint8Array(this.block, offset, length);
  }

  /** Take everything back. A block that was too small is replaced, so that the like finds room the next time. */
  takeBack(): void {
    const wanted = Math.min(MOST_BYTES_KEPT, this.askedBytes + (this.askedBytes >> 2));
    this.askedBytes = 0;
    if (wanted > this.block.byteLength) this.block = new ArrayBuffer(wanted);
  }

  /** Give where so many bytes have room, or -1. */
  private place(bytes: number): number {
    const offset = this.askedBytes;
    this.askedBytes += Math.ceil(bytes / ALIGNMENT_BYTES) * ALIGNMENT_BYTES;
    return this.askedBytes > this.block.byteLength ? -1 : offset;
  }
}

/** The arena that no computation works in at present. */
let idle: Arena | null = new Arena();

/**
 * Compute in memory that was used before and will be used again: fresh pages cost the processor more than most of what
 * is done with them, and make the garbage collector come more often. Nothing that lives on may hold an array of it.
 * One computation within another gets memory of its own.
 */
export function inReusedMemory<Outcome>(compute: (memory: Memory) => Outcome): Outcome {
  const arena = idle;
  if (arena === null) return compute(FRESH);
  idle = null;
  try {
    return compute(arena);
  } finally {
    arena.takeBack();
    idle = arena;
  }
}
