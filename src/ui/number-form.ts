import { css } from 'lit';
import { readTypedNumber } from '../commands/typed-number.ts';

/** A line of short fields with a button, which leaves no gap where it shows nothing. */
export const numberFormStyles = css`
  :host {
    display: contents;
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-2);
  }
  label {
    display: grid;
    font-size: var(--text-small);
  }
  input {
    width: 96px;
  }
`;

/** Read a decimal number typed into a field of a form: `ifEmpty` where nothing was typed, not a number where it is none. */
export function readNumber(given: FormData, field: string, ifEmpty = Number.NaN): number {
  const value = given.get(field);
  return readTypedNumber(typeof value === 'string' ? value : '', ifEmpty);
}
