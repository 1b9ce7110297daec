import { css } from 'lit';

/** Tokens of the frame: neutral greys; colour belongs to the parties. Inherited by every element inside the program. */
export const tokens = css`
  :host {
    --ink: #1f2225;
    --ink-quiet: #565c63;
    --paper: #ffffff;
    --panel: #f7f7f6;
    --raised: #ffffff;
    --hairline: #d9dadb;
    --field-border: #84898f;
    --accent: #0b57a8;
    --on-accent: #ffffff;
    --selected: #e3edf8;
    --hover: #ededec;
    --danger: #b3261e;
    --warning: #7a4b00;
    --warning-paper: #fdf3df;
    --success: #1d6b3a;
    --shadow: 0 2px 10px rgb(0 0 0 / 18%);
    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-6: 24px;
    --text-small: 13px;
    --text: 15px;
    --text-large: 20px;
    --radius: 4px;
    color-scheme: light;
    color: var(--ink);
    font-family: 'Noto Sans', system-ui, sans-serif;
    font-size: var(--text);
    line-height: 1.4;
  }
  :host([theme='dark']) {
    --ink: #ececec;
    --ink-quiet: #b0b5ba;
    --paper: #1b1d1f;
    --panel: #222527;
    --raised: #2a2d30;
    --hairline: #3c4044;
    --field-border: #8b9197;
    --accent: #82b8f5;
    --on-accent: #10202f;
    --selected: #22374d;
    --hover: #303438;
    --danger: #ff9a92;
    --warning: #f1c678;
    --warning-paper: #3a2f17;
    --success: #8fd3a5;
    --shadow: 0 2px 12px rgb(0 0 0 / 55%);
    color-scheme: dark;
  }
`;

/** Plain elements as they look everywhere: headings, buttons, tables, fields. Every element takes these first. */
export const base = css`
  * {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h2 {
    font-size: var(--text);
    font-weight: 700;
  }
  h3 {
    font-size: var(--text-small);
    font-weight: 700;
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .small {
    font-size: var(--text-small);
  }
  .figure {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .wrap {
    overflow-wrap: anywhere;
  }
  .row {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    flex-wrap: wrap;
  }
  .stack {
    display: flex;
    flex-direction: column;
    gap: var(--space-3);
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  button {
    font: inherit;
    font-size: var(--text-small);
    color: inherit;
    background: var(--raised);
    border: 1px solid var(--field-border);
    border-radius: var(--radius);
    min-height: 32px;
    padding: 0 var(--space-3);
    cursor: pointer;
  }
  button:hover:not([disabled]) {
    background: var(--hover);
  }
  button[disabled] {
    color: var(--ink-quiet);
    border-color: var(--hairline);
    cursor: default;
  }
  button.primary {
    background: var(--accent);
    border-color: var(--accent);
    color: var(--on-accent);
  }
  button.primary:hover:not([disabled]) {
    background: color-mix(in srgb, var(--accent) 88%, var(--ink));
  }
  button.primary[disabled] {
    background: var(--panel);
    color: var(--ink-quiet);
  }
  button.plain {
    border-color: transparent;
    background: transparent;
  }
  button.danger:not([disabled]) {
    color: var(--danger);
    border-color: var(--danger);
  }
  button[aria-pressed='true'] {
    background: var(--selected);
    border-color: var(--accent);
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 1px;
  }
  input[type='text'],
  input[type='password'],
  input[type='search'],
  input[type='number'],
  input[type='date'],
  input[type='datetime-local'],
  textarea,
  select {
    font: inherit;
    font-size: var(--text-small);
    color: inherit;
    background: var(--paper);
    border: 1px solid var(--field-border);
    border-radius: var(--radius);
    min-height: 32px;
    padding: var(--space-1) var(--space-2);
    max-width: 100%;
  }
  table {
    border-collapse: collapse;
    font-size: var(--text-small);
  }
  th {
    text-align: start;
    font-weight: 700;
  }
  a {
    color: var(--accent);
  }
`;
