import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Locator } from '@playwright/test';
import { inRepository } from '../../.ci/repository.mjs';

// The policy of the page refuses foreign script elements, so the library comes in by the debugging protocol.
const source = readFileSync(inRepository('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: { run(context: Node, options: RunOptions): Promise<AxeResults> };
  }
}

/** What a theme can change: only these rules look at colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Whether everything is judged, or only what differs between themes. */
export type Judged = 'everything' | 'colours';

/** Let axe judge an element (`body`: the whole page), shadow roots included, and name every violation with its place. */
export async function axeViolations(element: Locator, judged: Judged = 'everything'): Promise<readonly string[]> {
  const page = element.page();
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(`${source}; undefined`);
  return element.evaluate(
    async (node, rules) => {
      if (!window.axe) throw new Error('axe is not in the page.');
      const context = node.localName === 'body' ? document : node;
      const { violations } = await window.axe.run(context, {
        resultTypes: ['violations'],
        ...(rules ? { runOnly: { type: 'rule' as const, values: rules } } : {}),
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
          return `${id}: ${target.flat().join(' ')}: ${why}`;
        }),
      );
    },
    judged === 'colours' ? COLOUR_RULES : null,
  );
}
