import type { Locator, Page } from '@playwright/test';
import { axeViolations } from './axe-violations.ts';
import { controlsIn, namingFaults } from './controls-of-page.ts';
import { expect } from './program-test.ts';

export type Theme = 'light' | 'dark';

/**
 * Let axe judge the whole page, or a part of it: everything in the light theme, and in the dark one what a theme can
 * change. Every control must have a name that no other visible control has.
 */
export async function expectAccessible(
  page: Page,
  state: string,
  theme: Theme,
  part: Locator = page.locator('body'),
): Promise<void> {
  await expect(page.locator('delimit-app')).toHaveAttribute('theme', theme);
  const judged = theme === 'light' ? 'everything' : 'colours';
  expect.soft(await axeViolations(part, judged), `axe: ${state}, ${theme}`).toEqual([]);
  if (theme === 'light') {
    expect.soft(namingFaults(await controlsIn(part)), `names of controls: ${state}`).toEqual([]);
  }
}
