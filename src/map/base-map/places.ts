import type { Position } from '../../geometry/coordinates.ts';
export interface Place { readonly name: string; readonly position: Position }
export interface Gazetteer { nearest(position: Position): { name: string; distanceM: number; bearing: 'N' } | null; search(text: string): readonly Place[] }
export async function loadGazetteer(_baseUrl: string): Promise<Gazetteer> { return { nearest: () => null, search: () => [] }; }
