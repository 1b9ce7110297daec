/** A file ready to be handed over. */
export interface ExportFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly text: string;
}

/** A picture ready to be handed over. */
export interface PictureFile {
  readonly fileName: string;
  readonly mediaType: 'image/png';
  readonly picture: Blob;
}

/** The media type of GeoJSON (RFC 7946). */
export const GEOJSON = 'application/geo+json';
