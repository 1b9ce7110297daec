import { test as base, expect } from '@playwright/test';

/** What went wrong in the page while a test ran, in the order it was heard of. */
export type Problems = readonly string[];

/**
 * The `test` of all end-to-end specs. Beside what a spec asserts itself, every test fails on an error in the console, on an
 * uncaught exception, on a violation of the content security policy, whether or not the console tells it, and on a request
 * to any other origin than the page's own.
 */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ context, baseURL }, use) => {
      const problems: string[] = [];
      const { origin } = new URL(baseURL ?? '');
      const own = [`${origin}/`, `blob:${origin}/`, 'data:'];
      context.on('console', (message) => {
        if (message.type() === 'error') problems.push(`console: ${message.text()}`);
      });
      context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
      context.on('request', (request) => {
        if (!own.some((start) => request.url().startsWith(start))) problems.push(`request: ${request.url()}`);
      });
      await context.exposeBinding('tellViolation', (_source, what: string) => problems.push(`policy: ${what}`));
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
          const { tellViolation } = globalThis as unknown as { tellViolation: (what: string) => void };
          tellViolation(`${effectiveDirective} ${blockedURI} ${sourceFile}`);
        });
      });
      await use(problems);
      expect(problems, 'errors and foreign requests').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
