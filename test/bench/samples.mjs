import { median } from './median.mjs';

/** What was measured, by name, in the order of measuring. The names end with the unit. */
export class Samples {
  /** @type {Record<string, number[]>} */
  #values = {};

  /**
   * Add a sample and tell of it on the error channel: a run takes minutes.
   * @param {string} name
   * @param {number} value
   */
  add(name, value) {
    const rounded = Math.round(value * 10) / 10;
    (this.#values[name] ??= []).push(rounded);
    console.error(`${String(rounded).padStart(10)}  ${name}`);
  }

  values() {
    return this.#values;
  }

  medians() {
    return Object.fromEntries(Object.entries(this.#values).map(([name, values]) => [name, median(values)]));
  }
}
