import { nextPartyStyle, type PartyStyle } from '../domain/built-in/next-party-style.ts';
import { SYRIAN_DELEGATIONS } from '../domain/built-in/syrian-delegations.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { partyOf, zoneOf, type Workspace } from '../domain/workspace.ts';
import type { Zone } from '../domain/zone.ts';
import { addParty } from '../edits/add-party.ts';
import { addZone } from '../edits/add-zone.ts';
import { editParty } from '../edits/edit-party.ts';
import { editZone } from '../edits/edit-zone.ts';
import { moveParty } from '../edits/move-party.ts';
import { moveZone } from '../edits/move-zone.ts';
import { removeParty } from '../edits/remove-party.ts';
import { removeZone } from '../edits/remove-zone.ts';
import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { applyEditOrTell, leaveWhatIsGone, undoOfThisStep } from './edit.ts';
import { notify } from './notify.ts';

/** Find an id that no zone or party of the workspace has and none of its versions uses. */
function freeId(app: Application, prefix: 'zone' | 'party'): string {
  const { workspace, versions } = app.store.get();
  const taken = new Set([
    ...workspace.zones.map((zone) => zone.id),
    ...workspace.parties.map((party) => party.id),
    ...versions.flatMap(({ record }) => [record.partyId, ...record.payloads.map((payload) => payload.zoneId)]),
  ]);
  let number = 1;
  while (taken.has(`${prefix}-${number}`)) number += 1;
  return `${prefix}-${number}`;
}

/** Letters are told apart whatever their case: `r` takes `R`. */
function freeStyle(parties: readonly Party[]): PartyStyle {
  return nextPartyStyle(parties.map((party) => ({ ...party, letter: party.letter.toUpperCase() })));
}

/** Add a party with the next free letter, colour and pattern. */
export function addNamedParty(app: Application, name: string): boolean {
  const style = freeStyle(app.store.get().workspace.parties);
  const party: Party = { id: freeId(app, 'party'), name: name.trim(), formalName: null, ...style };
  return applyEditOrTell(app, { verb: 'add-party', partyId: party.id }, (before) => addParty(before, party));
}

/** List the delegations that can be added to this workspace. */
export function offeredDelegations(app: Application): readonly Party[] {
  const { workspace } = app.store.get();
  return SYRIAN_DELEGATIONS.filter((party) => !workspace.parties.some((other) => other.id === party.id));
}

/** Add one of the offered delegations; a letter or pattern that is taken gives way to a free one. */
export function addDelegation(app: Application, party: Party): boolean {
  const { parties } = app.store.get().workspace;
  const free = freeStyle(parties);
  const added: Party = {
    ...party,
    letter: parties.some((other) => other.letter.toUpperCase() === party.letter) ? free.letter : party.letter,
    pattern: parties.some((other) => other.pattern === party.pattern) ? free.pattern : party.pattern,
  };
  return applyEditOrTell(app, { verb: 'add-party', partyId: party.id }, (before) => addParty(before, added));
}

/** Change name, letter, colour or pattern of a party. */
export function changeParty(app: Application, partyId: PartyId, change: Partial<Omit<Party, 'id'>>): boolean {
  return applyEditOrTell(app, { verb: 'edit-party', partyId }, (before) => editParty(before, partyId, change));
}

/** Move a party one place up or down in the order. */
export function shiftParty(app: Application, partyId: PartyId, by: 1 | -1): void {
  const index = app.store.get().workspace.parties.findIndex((party) => party.id === partyId);
  applyEditOrTell(app, { verb: 'move-party', partyId }, (before) => moveParty(before, partyId, index + by));
}

/** Remove a party with its draft; its versions stay on the disk and come back with it. */
export function dropParty(app: Application, partyId: PartyId): void {
  const { workspace } = app.store.get();
  const name = partyOf(workspace, partyId)?.name ?? '';
  const done = applyEditOrTell(app, { verb: 'remove-party', partyId }, (before) => removeParty(before, partyId));
  if (done) tellRemoval(app, name, workspace);
}

/** Add a zone at the end. */
export function addNamedZone(app: Application, name: string): boolean {
  const zone: Zone = { id: freeId(app, 'zone'), name: name.trim(), formalName: null };
  return applyEditOrTell(app, { verb: 'add-zone', zoneId: zone.id }, (before) => addZone(before, zone));
}

/** Rename a zone. */
export function changeZone(app: Application, zoneId: ZoneId, change: Partial<Omit<Zone, 'id'>>): boolean {
  return applyEditOrTell(app, { verb: 'edit-zone', zoneId }, (before) => editZone(before, zoneId, change));
}

/** Move a zone one place up or down in the order. */
export function shiftZone(app: Application, zoneId: ZoneId, by: 1 | -1): void {
  const index = app.store.get().workspace.zones.findIndex((zone) => zone.id === zoneId);
  applyEditOrTell(app, { verb: 'move-zone', zoneId }, (before) => moveZone(before, zoneId, index + by));
}

/** Remove a zone from the workspace and all drafts; versions keep what they have. */
export function dropZone(app: Application, zoneId: ZoneId): void {
  const { workspace } = app.store.get();
  const name = zoneOf(workspace, zoneId)?.name ?? '';
  const done = applyEditOrTell(app, { verb: 'remove-zone', zoneId }, (before) => removeZone(before, zoneId));
  if (done) tellRemoval(app, name, workspace);
}

function tellRemoval(app: Application, name: string, before: Workspace): void {
  leaveWhatIsGone(app, before);
  notify(app, 'information', messages.workspaces.removed(name), {
    label: messages.workspaces.bringBack(name),
    run: undoOfThisStep(app),
  });
}
