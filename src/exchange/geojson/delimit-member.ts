import type { Sha256 } from '../../domain/identifiers.ts';
import type { Provenance } from '../../domain/provenance.ts';

/** The foreign member (RFC 7946 section 6.1) under which our files carry what no property can say exactly. */
export const DELIMIT_MEMBER = 'delimit';

export const FEATURE_FORMAT = 'delimit-feature/1';
export const MAPS_FORMAT = 'delimit-maps/1';
export const COMPARISON_FORMAT = 'delimit-comparison/2';

/** The foreign member of one delimitation. */
export interface FeatureMember {
  readonly format: typeof FEATURE_FORMAT;
  readonly provenance: Provenance;
  /** The party proposes no area for the zone, as opposed to proposing nothing. */
  readonly statesEmptyArea: boolean;
  /** The fingerprint of the whole version the delimitation belongs to, or null for a draft. */
  readonly mapFingerprint: Sha256 | null;
}
