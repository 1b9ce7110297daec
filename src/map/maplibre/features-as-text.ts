/** Features on their way to the map's worker: their text in the place of the features. */
export interface FeaturesAsText {
  readonly type: 'FeatureCollection';
  readonly featuresAsText: string;
}

/**
 * Put the features of a message to the map's worker in the place of their text. The message is changed, before the map
 * library reads it; one without such a text is left alone.
 */
export function readFeaturesAsText(message: unknown): void {
  const data = member(member(message, 'data'), 'data');
  const text = member(data, 'featuresAsText');
  if (typeof text !== 'string') return;
  const collection = data as { features?: unknown; featuresAsText?: string };
  collection.features = JSON.parse(text) as unknown;
  delete collection.featuresAsText;
}

function member(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
