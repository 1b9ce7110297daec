import type { Page, Worker } from '@playwright/test';

/** What became of each attempt: `blocked`, or what was reached. */
export type Attempts = Readonly<Record<string, string>>;

/**
 * Try in the page what hostile markup or a hijacked library would try.
 *
 * @param foreign - the address of a host that is none of the page's business
 */
export function probePage(page: Page, foreign: string): Promise<Attempts> {
  return page.evaluate(async (elsewhere) => {
    // Not in this call itself: the debugger lets what it evaluates do more than the page may.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    const marks = globalThis as { ran?: string[] };
    marks.ran = [];
    const attempt = async (run: () => unknown): Promise<string> => {
      try {
        return String(await run());
      } catch {
        return 'blocked';
      }
    };
    const loads = (tag: 'img' | 'script' | 'iframe', member: 'src', address: string): Promise<string> =>
      new Promise((resolve) => {
        const element = document.createElement(tag);
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('blocked'));
        try {
          element[member] = address;
        } catch {
          resolve('blocked');
        }
        document.body.append(element);
        setTimeout(() => element.remove(), 3000);
      });
    return {
      fetch: await attempt(() => fetch(elsewhere, { mode: 'no-cors' }).then(() => 'reached')),
      beacon: await attempt(() => (navigator.sendBeacon(`${elsewhere}beacon`), 'sent')),
      image: await loads('img', 'src', `${elsewhere}image.svg`),
      script: await loads('script', 'src', `${elsewhere}script.js`),
      'inline script': await attempt(() => {
        const script = document.createElement('script');
        script.text = 'globalThis.ran.push("inline script")';
        document.body.append(script);
        script.remove();
        return marks.ran?.includes('inline script') ? 'ran' : 'blocked';
      }),
      'inline handler': await attempt(() => {
        const button = document.createElement('button');
        button.setAttribute('onclick', 'globalThis.ran.push("inline handler")');
        button.click();
        return marks.ran?.includes('inline handler') ? 'ran' : 'blocked';
      }),
      eval: await attempt(() => (0, eval)('"ran"')),
      Function: await attempt(() => (new Function('return "ran"') as () => unknown)()),
      timer: await attempt(async () => {
        (setTimeout as (code: string) => unknown)('globalThis.ran.push("timer")');
        await new Promise((resolve) => {
          setTimeout(resolve, 50);
        });
        return marks.ran?.includes('timer') ? 'ran' : 'blocked';
      }),
      innerHTML: await attempt(() => {
        document.createElement('div').innerHTML = '<b>text</b>';
        return 'parsed';
      }),
      insertAdjacentHTML: await attempt(() => {
        document.createElement('div').insertAdjacentHTML('beforeend', '<b>text</b>');
        return 'parsed';
      }),
      DOMParser: await attempt(() => new DOMParser().parseFromString('<b>text</b>', 'text/html').title || 'parsed'),
      'worker of a blob': await attempt(() => {
        new Worker(URL.createObjectURL(new Blob([''], { type: 'text/javascript' }))).terminate();
        return 'started';
      }),
      'policy of another name': await attempt(() => {
        const factory = (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
        ).trustedTypes;
        factory.createPolicy('anything', {});
        return 'made';
      }),
    };
  }, foreign);
}

/** Try in the map's worker to reach a foreign host and to make code of text. */
export function probeWorker(worker: Worker, foreign: string): Promise<Attempts> {
  return worker.evaluate(async (elsewhere) => {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
    const attempt = async (run: () => unknown): Promise<string> => {
      try {
        return String(await run());
      } catch {
        return 'blocked';
      }
    };
    return {
      fetch: await attempt(() => fetch(`${elsewhere}worker`, { mode: 'no-cors' }).then(() => 'reached')),
      import: await attempt(() => import(`${elsewhere}module.js`).then(() => 'loaded')),
      eval: await attempt(() => (0, eval)('"ran"')),
    };
  }, foreign);
}
