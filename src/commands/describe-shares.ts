import { laterMessages } from '../messages/later-catalogue.ts';
import { formatDateTime, formatNumber } from '../messages/format.ts';
import type { SharePoint, ShareMoment, ShareValue } from '../state/share-series.ts';
import { shareText } from './comparison-names.ts';

const words = laterMessages.versionHistory.shares;

/** Write a change of a share in points of per cent, with its sign; one that exists is never written as nothing. */
export function changeText(change: number): string {
  const points = Math.abs(change) * 100;
  const decimals = points >= 0.05 || points === 0 ? 1 : Math.min(9, Math.ceil(-Math.log10(points)));
  const sign = change > 0 ? '+' : change < 0 ? '\u2212' : '\u00b1';
  return words.points(`${sign}${formatNumber(points, decimals)}`);
}

function valueText(value: ShareValue): string {
  return value.kind === 'share' ? shareText(value.share) : words.values[value.kind];
}

/** Name the version that was saved at a moment. */
export function moverName({ mover }: ShareMoment): string {
  return words.version(mover.record.partyName, String(mover.record.number));
}

/** Say in one sentence what a moment is. */
export function describePoint({ moment, value, change }: SharePoint): string {
  const share = valueText(value);
  const text =
    value.kind !== 'share'
      ? share
      : change === null
        ? words.agreed(share)
        : words.agreedChanged(share, changeText(change));
  return words.point(moverName(moment), formatDateTime(moment.mover.record.savedAt), text);
}

/** Write what a cell of the table says. */
export function cellText({ value, change }: SharePoint): string {
  return change === null ? valueText(value) : words.valueChanged(valueText(value), changeText(change));
}

/** Say whether the versions of a party moved towards the other's, in all. */
export function describeMoves(party: string, change: number): string {
  if (change === 0) return words.unmoved(party);
  return change > 0 ? words.towards(party, changeText(change)) : words.away(party, changeText(change));
}
