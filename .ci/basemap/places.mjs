import { detailedArea, isIn } from './detailed-area.mjs';
import { feature } from './geo-shapes.mjs';
import { governorateNames } from './governorate-names.mjs';
import { syrianPlaceNames } from './syrian-place-names.mjs';

/**
 * @typedef {import('./geo-shapes.mjs').Feature} Feature
 * @typedef {import('./packages.mjs').City} City
 * @typedef {import('./packages.mjs').NamedCity} NamedCity
 * @typedef {import('./packages.mjs').Packages} Packages
 */

/** Of the neighbouring countries, places with at least so many inhabitants, and seats of a province. */
const populationOfANeighbour = 15000;

/** Districts of Ankara, Antalya and Denizli that GeoNames lists as towns of their own, beside the city. */
const districtsOfCities = new Set([6955677, 8074174, 11238838]);

/** Countries whose places have Arabic names of their own. */
const arabicSpeaking = new Set(['EG', 'IQ', 'JO', 'LB', 'PS', 'SA']);

/** One name in modern Arabic letters: no Persian, Kurdish or Urdu forms, no vowel signs. */
const arabicName = /^[\u0621-\u063a\u0641-\u064a ]+$/u;

/**
 * Make the places of the detailed area, the most important first: `name`, `rank` (1 to 6), where known `nameArabic`, `population`, and
 * for Syrian ones the `governorate`.
 * @param {Packages} packages
 * @returns {Feature[]}
 */
export function makePlaces({ cities, namedCities }) {
  const typed = new Map(syrianPlaceNames.map(([id, name, nameArabic]) => [id, { name, nameArabic }]));
  const alternatives = new Map(namedCities.map(({ id, alternativeNames }) => [Number(id), alternativeNames]));
  const inArea = cities.filter(({ loc }) => isIn(detailedArea, loc.coordinates));
  const missing = syrianPlaceNames.filter(([id]) => !inArea.some(({ cityId }) => cityId === id));
  if (missing.length > 0) throw new Error(`Typed names without a place: ${missing.join('; ')}`);
  return inArea
    .flatMap((city) => {
      const names = city.country === 'SY' ? typed.get(city.cityId) : nameNeighbour(city, alternatives);
      return names ? [{ city, names, rank: rankOf(city) }] : [];
    })
    .toSorted((a, b) => a.rank - b.rank || b.city.population - a.city.population || a.city.cityId - b.city.cityId)
    .map(({ city, names, rank }) =>
      feature(
        {
          name: names.name,
          ...(names.nameArabic ? { nameArabic: names.nameArabic } : {}),
          rank,
          ...(city.population > 0 ? { population: city.population } : {}),
          ...(city.country === 'SY' ? { governorate: governorateOf(city) } : {}),
        },
        { type: 'Point', coordinates: city.loc.coordinates },
      ),
    );
}

/** @param {City} city */
function governorateOf({ adminCode, name }) {
  const found = governorateNames.find(({ geonamesCode }) => geonamesCode === adminCode);
  if (!found) throw new Error(`${name} lies in no known governorate (${adminCode}).`);
  return found.name;
}

/**
 * Name a place outside Syria; undefined if it is too small, or a quarter of a town.
 * @param {City} city
 * @param {Map<number, string[]>} alternatives
 * @returns {{ name: string, nameArabic?: string } | undefined}
 */
function nameNeighbour({ cityId, name, country, featureCode, population }, alternatives) {
  const isSeat = featureCode === 'PPLC' || featureCode === 'PPLA';
  if (featureCode === 'PPLX' || districtsOfCities.has(cityId)) return undefined;
  if (population < populationOfANeighbour && !isSeat) return undefined;
  const plainName = country === 'TR' ? name : withoutMarks(name);
  const arabic = (arabicSpeaking.has(country) ? (alternatives.get(cityId) ?? []) : []).filter((alternative) =>
    arabicName.test(alternative),
  );
  // The alternatives are not tagged by language and hold old and misspelt names: only one that stands alone is taken.
  return arabic.length === 1 && arabic[0] ? { name: plainName, nameArabic: arabic[0] } : { name: plainName };
}

/**
 * Take the signs of scientific transliteration off a name; Turkish names keep their letters.
 * @param {string} name
 */
const withoutMarks = (name) =>
  name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[‘’ʿʾ]/gu, '')
    .replace(/^\p{Lower}/u, (first) => first.toUpperCase());

/** Syrian towns that GeoNames gives no population, and that are larger than the seats of districts among which they would come. */
const largeWithoutPopulation = new Set([163750, 165509, 172994, 173377, 173530]);

/**
 * Rank a place: 1 the capital of a state, 2 the seat of a Syrian governorate or a great city, down to 6.
 * @param {City} city
 */
function rankOf({ cityId, country, featureCode, population }) {
  if (featureCode === 'PPLC') return 1;
  const isSeat = featureCode === 'PPLA';
  if (country === 'SY') {
    const isSeatOfDistrict = featureCode === 'PPLA2';
    if (isSeat) return 2;
    if (population >= 50000 || (isSeatOfDistrict && population >= 30000) || largeWithoutPopulation.has(cityId))
      return 3;
    if (population >= 20000 || isSeatOfDistrict) return 4;
    return featureCode === 'PPLA3' ? 5 : 6;
  }
  if (population >= 400000) return 2;
  if (population >= (isSeat ? 60000 : 120000)) return 3;
  if (population >= (isSeat ? 20000 : 50000)) return 4;
  return population >= 25000 || isSeat ? 5 : 6;
}
