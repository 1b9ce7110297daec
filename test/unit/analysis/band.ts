/**
 * The area on WGS 84 between two parallels over some degrees of longitude, in m2, by the closed form of the area from the
 * equator to a parallel.
 */
export function bandM2(south: number, north: number, widthDegrees: number): number {
  const a = 6_378_137;
  const f = 1 / 298.257_223_563;
  const e = Math.sqrt(f * (2 - f));
  const b = a * (1 - f);
  const toEquator = (latitude: number): number => {
    const sine = Math.sin((latitude * Math.PI) / 180);
    return ((b * b) / 2) * (sine / (1 - (e * sine) ** 2) + Math.atanh(e * sine) / e);
  };
  return (toEquator(north) - toEquator(south)) * ((widthDegrees * Math.PI) / 180);
}
