import type { Version } from '../domain/version.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { AppState } from '../state/app-state.ts';
import { distinctionFrom } from '../state/map-distinction.ts';
import { withDistinction } from './comparison-names.ts';

/** Name a version by party and number, with what tells it from others of the same name and number. */
export function fullVersionName({ versions }: Pick<AppState, 'versions'>, version: Version): string {
  const { partyName, number } = version.record;
  const namesakes = versions.filter(
    (other) => other.id !== version.id && other.record.partyName === partyName && other.record.number === number,
  );
  const name = laterMessages.fileCheck.version(partyName, number);
  return withDistinction(name, namesakes.length === 0 ? null : distinctionFrom(version, namesakes));
}
