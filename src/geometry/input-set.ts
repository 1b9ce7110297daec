/**
 * A set of inputs of an overlay as a bit mask: bit i stands for input i. At most 16 inputs, so every set is below 65,536.
 */
export type InputSet = number;

/** The largest number of inputs that an overlay takes. */
export const MAXIMUM_INPUTS = 16;

/** Give the set of one input. */
export function setOf(input: number): InputSet {
  return 1 << input;
}

/** Give the set of the first `count` inputs. */
export function fullSet(count: number): InputSet {
  return 2 ** count - 1;
}

/** Tell whether a set has an input. */
export function hasInput(set: InputSet, input: number): boolean {
  return ((set >> input) & 1) === 1;
}

/** List the inputs of a set, in ascending order. */
export function inputsOf(set: InputSet): number[] {
  const inputs: number[] = [];
  for (let input = 0; set >> input !== 0; input++) if (hasInput(set, input)) inputs.push(input);
  return inputs;
}

/** Count the inputs of a set. */
export function sizeOf(set: InputSet): number {
  return inputsOf(set).length;
}
