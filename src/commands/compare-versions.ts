import type { PartyId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { partyOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { isKnown, referenceKey } from '../state/comparison-inputs.ts';
import { memoiseLast } from '../state/memoise-last.ts';
import { versionOf } from '../state/selectors.ts';
import { shownByParty } from '../state/version-timeline.ts';
import { announce } from './announce.ts';
import type { Application } from './application.ts';
import { compareMaps } from './comparing.ts';
import { chooseTask } from './view.ts';

/** Give the map that the next one pressed is compared with, if it still stands in the workspace; else null. */
export function chosenForComparison(state: AppState): MapReference | null {
  const chosen = state.compareWith ?? null;
  return chosen && isKnown(state, chosen) ? chosen : null;
}

/** Choose the map that the next one pressed is compared with; null chooses none. */
export function chooseForComparison(app: Application, reference: MapReference | null): void {
  app.store.set((state) => ({ ...state, compareWith: reference }));
}

/** Open Compare with these two maps; of two versions of one party the earlier comes first. A map is not compared with itself. */
export function compareTwo(app: Application, one: MapReference, other: MapReference): void {
  const state = app.store.get();
  const maps = isLater(state, one, other) ? [other, one] : [one, other];
  if (referenceKey(one) === referenceKey(other) || !compareMaps(app, maps)) return;
  chooseForComparison(app, null);
  chooseTask(app, 'compare');
  const [first = '', second = ''] = maps.map((map) => referenceName(app.store.get(), map));
  announce(app, laterMessages.versionHistory.compare.comparing(first, second));
}

function isLater(state: AppState, one: MapReference, other: MapReference): boolean {
  if (one.kind === 'draft' || other.kind === 'draft') return one.kind === 'draft' && other.kind === 'version';
  const [a, b] = [versionOf(state, one.versionId)?.record, versionOf(state, other.versionId)?.record];
  return a !== undefined && b !== undefined && a.partyId === b.partyId && a.number > b.number;
}

/** Name a draft or a version by its party. */
export function referenceName(state: AppState, reference: MapReference): string {
  const words = messages.comparing;
  if (reference.kind === 'draft') {
    return words.draftOf(partyOf(state.workspace, reference.partyId)?.name ?? reference.partyId);
  }
  const record = versionOf(state, reference.versionId)?.record;
  return record ? words.versionOf(record.partyName, record.number) : reference.versionId;
}

/** List the newest version of every other party that has any; one that is damaged is not offered. */
export function newestOfOthers(state: AppState, partyId: PartyId): readonly NewestOfParty[] {
  return rememberedNewest(state.workspace.parties, shownByParty(state), partyId);
}

/** The newest version of a party, with the name that the party has now. */
export interface NewestOfParty {
  readonly partyName: string;
  readonly version: Version;
}

/** A row of the timeline is rendered again where it is given another list. */
const rememberedNewest = memoiseLast(
  (parties: readonly Party[], shown: ReadonlyMap<PartyId, readonly Version[]>, partyId: PartyId) =>
    parties.flatMap((party): NewestOfParty[] => {
      const version = party.id === partyId ? undefined : shown.get(party.id)?.[0];
      return version && !version.damaged ? [{ partyName: party.name, version }] : [];
    }),
);
