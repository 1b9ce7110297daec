import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from '@playwright/test';
import { inRepository } from '../../.ci/repository.mjs';

// The policy of the page refuses foreign script elements, so the library comes in by the debugging protocol.
const source = readFileSync(inRepository('node_modules', 'axe-core', 'axe.min.js'), 'utf8');

declare global {
  interface Window {
    axe?: { run(context: Document, options: RunOptions): Promise<AxeResults> };
  }
}

/** Run axe over the whole page, shadow roots included, and name every violation with the places it is at. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(`${source}; undefined`);
  return page.evaluate(async () => {
    if (!window.axe) throw new Error('axe is not in the page.');
    const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, any, all, none }) => {
        const why = [...any, ...all, ...none].map(({ message }) => message).join('; ');
        return `${id}: ${target.flat().join(' ')}: ${why}`;
      }),
    );
  });
}
