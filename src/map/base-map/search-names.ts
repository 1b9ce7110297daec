import { foldName } from './fold-name.ts';
import type { Place } from './place.ts';

const MOST_FOUND = 50;

/** How well a name fits: 0 begins so, 1 a later word of it begins so, 2 has it somewhere, 3 not at all. */
type Fit = 0 | 1 | 2 | 3;

/** Prepare the search for names. */
export function indexNames(places: readonly Place[]): (text: string) => readonly Place[] {
  const entries = places.map((place) => ({
    place,
    names: [place.name, place.nameArabic ?? ''].filter((name) => name !== '').map(foldName),
  }));
  return (text) => {
    const wanted = foldName(text);
    if (wanted === '') return [];
    return entries
      .map(({ place, names }) => ({ place, fit: Math.min(...names.map((name) => fitOf(name, wanted))) }))
      .filter(({ fit }) => fit < 3)
      .toSorted((a, b) => a.fit - b.fit || byImportance(a.place, b.place))
      .slice(0, MOST_FOUND)
      .map(({ place }) => place);
  };
}

function fitOf(name: string, wanted: string): Fit {
  if (name.startsWith(wanted)) return 0;
  if (name.includes(` ${wanted}`)) return 1;
  return name.includes(wanted) ? 2 : 3;
}

function byImportance(a: Place, b: Place): number {
  return a.rank - b.rank || (b.population ?? 0) - (a.population ?? 0) || (a.name < b.name ? -1 : 1);
}
