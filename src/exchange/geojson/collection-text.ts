import { boundingBoxOf } from '../../geometry/bounding-box.ts';
import { DELIMIT_MEMBER } from './delimit-member.ts';
import { boundingBoxText, featureText, jsonText, type WrittenFeature } from './feature-text.ts';

/**
 * Write a FeatureCollection (RFC 7946): no `crs`, a `bbox`, one feature a line, so that two files can be compared
 * line by line. `member` is the foreign member of the file as a whole.
 */
export function collectionText(member: object, features: readonly WrittenFeature[], decimals: number): string {
  const box = boundingBoxText(boundingBoxOf(features.flatMap(({ geometry }) => geometry)), decimals);
  const lines = features.map((feature) => featureText(feature, decimals));
  const list = lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`;
  return `{"type":"FeatureCollection",${box}\n"${DELIMIT_MEMBER}":${jsonText(member)},\n"features":[${list}]}\n`;
}
