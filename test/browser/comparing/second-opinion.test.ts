import { ContextProvider } from '@lit/context';
import { html, LitElement, render } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { MapComparison } from '../../../src/analysis/comparison.ts';
import type { ZoneOpinion } from '../../../src/analysis/second-opinion.ts';
import { startSecondOpinion } from '../../../src/commands/second-opinion.ts';
import { applicationContext } from '../../../src/ui/application-context.ts';
import '../../../src/ui/comparison-second-opinion.ts';
import { tokens } from '../../../src/ui/theme.ts';
import type { SecondOpinionClient } from '../../../src/worker/second-opinion-api.ts';
import { createSecondOpinionClient } from '../../../src/worker/second-opinion-client.ts';
import { comparedState, comparisonByHand, world, type World } from '../../unit/commands/comparing-world.ts';

/** Stands for the frame: gives the application and the tokens of the theme. */
class OpinionFrame extends LitElement {
  static override styles = [tokens];
  readonly provider = new ContextProvider(this, { context: applicationContext });
  override render(): unknown {
    return html`<slot></slot>`;
  }
}
customElements.define('opinion-frame', OpinionFrame);

let stop: (() => void) | null = null;

/** Show the element for a result, with the real command and the given client. */
function show(result: MapComparison, client: SecondOpinionClient): World {
  const one = world(comparedState({ result }));
  const app = { ...one.app, secondOpinion: client };
  const stopFollowing = startSecondOpinion(app);
  stop = () => {
    stopFollowing();
    client.cancel();
  };
  const frame = new OpinionFrame();
  frame.style.width = '340px';
  frame.provider.setValue(app);
  render(html`<comparison-second-opinion></comparison-second-opinion>`, frame);
  document.body.append(frame);
  return { ...one, app };
}

/** A client whose worker answers this. */
function answering(...zones: readonly ZoneOpinion[]): SecondOpinionClient {
  return { check: () => Promise.resolve({ kind: 'done', value: { zones } }), cancel: () => undefined };
}

const said = (text: RegExp | string) => page.getByText(text);

afterEach(() => {
  stop?.();
  stop = null;
  document.querySelectorAll('opinion-frame').forEach((frame) => frame.remove());
});

describe('the independent check', () => {
  it('says how little Turf differs, from a worker of its own', async () => {
    show(comparisonByHand(), createSecondOpinionClient());
    await expect.element(said('Checking independently with Turf.')).toBeVisible();
    await expect
      .element(said(/^Checked independently with Turf: largest difference .*0\.0000\d+\s%\.$/u))
      .toBeVisible();
    expect(said('Checking independently with Turf.').query()).toBeNull();
  });

  it('warns of a result that is wrong by a hundred-thousandth, with both numbers, and shows the place', async () => {
    const right = comparisonByHand();
    const zones = right.zones.map((zone) =>
      zone.kind === 'compared' && zone.zoneId === 'north'
        ? {
            ...zone,
            figures: {
              ...zone.figures,
              sets: zone.figures.sets.map((set) =>
                set.maps === 0b11 ? { ...set, areaM2: set.areaM2 * 1.00001 } : set,
              ),
            },
          }
        : zone,
    );
    const one = show({ ...right, zones }, createSecondOpinionClient());
    // Half of the larger map: half of 1e-5.
    await expect.element(said(/Turf computes another area, by 0\.0005\s%/u)).toBeVisible();
    await expect.element(said('North, Agreed')).toBeVisible();
    await expect.element(said(/^102\.4172\skm²$/u)).toBeVisible();
    await expect.element(said(/^102\.4162\skm²$/u)).toBeVisible();
    await expect.element(said(/^The other zone was checked: largest difference/u)).toBeVisible();
    await page.getByRole('button', { name: 'Show the place' }).click();
    const [longitude = 0, latitude = 0] = one.flags[0] ?? [];
    expect(longitude > 36.1 && longitude < 36.2 && latitude > 34 && latitude < 34.1).toBe(true);
    expect(one.fits).toHaveLength(1);
  });

  it('says what Turf could not compute and what was skipped, and that the rest was checked', async () => {
    show(
      comparisonByHand(),
      answering(
        { kind: 'could-not-compute', zoneId: 'north', detail: 'Unable to complete output ring' },
        { kind: 'skipped', zoneId: 'homs', positionCount: 123_456 },
        { kind: 'out-of-time', zoneId: 'east' },
        { kind: 'checked', zoneId: 'south', largestDifference: 2e-7, disagreement: null },
      ),
    );
    await expect.element(said(/^Turf could not compute this in time \(east\)/u)).toBeVisible();
    await expect.element(said(/^Turf could not compute this \(North: Unable to complete output ring\)/u)).toBeVisible();
    await expect.element(said(/^Skipped: Homs, with 123.456 positions\. .* for the whole comparison\./u)).toBeVisible();
    await expect.element(said(/^The other zone was checked: largest difference 0\.00002\s%\.$/u)).toBeVisible();
  });

  it('says that the check broke down', async () => {
    show(comparisonByHand(), {
      check: () => Promise.resolve({ kind: 'failed', detail: 'out of memory' }),
      cancel: () => undefined,
    });
    await expect.element(said(/^The independent check broke down \(out of memory\)/u)).toBeVisible();
  });

  it('can be switched off and on', async () => {
    const one = show(comparisonByHand(), answering());
    const box = page.getByRole('checkbox', { name: 'Check every comparison independently with Turf' });
    await expect.element(box).toBeChecked();
    await box.click();
    expect(one.app.store.get().preferences.secondOpinion).toBe(false);
    await expect.element(box).not.toBeChecked();
    await expect.poll(() => said('Checking independently with Turf.').query()).toBeNull();
    await box.click();
    expect(one.app.store.get().secondOpinion).toEqual({ kind: 'running' });
  });
});
