/** Whose data the base map is made of. */
export interface BaseMapCredit {
  readonly name: string;
  readonly licence: string;
  readonly url: string;
}

/** Everyone to be named wherever the map is shown: GeoNames asks for it, Natural Earth is thanked. */
export const baseMapCredits: readonly BaseMapCredit[] = [
  { name: 'Natural Earth', licence: 'Public domain', url: 'https://www.naturalearthdata.com/' },
  { name: 'GeoNames', licence: 'CC BY 4.0', url: 'https://www.geonames.org/' },
];
