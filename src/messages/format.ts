/** Numbers, dates and coordinates as a reader of the interface language expects them. */

/** The language of numbers and dates (BCP 47). */
const locale = 'en';

const formats = new Map<string, Intl.NumberFormat>();

function decimals(count: number): Intl.NumberFormat {
  const key = `d${count}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: count, maximumFractionDigits: count });
    formats.set(key, format);
  }
  return format;
}

/** What parts thousands in this language. Looked up once: taking every number apart costs three times its writing. */
const thousands = new Intl.NumberFormat(locale, { useGrouping: true })
  .formatToParts(1_234_567)
  .find(({ type }) => type === 'group')?.value;

/** Write a number with a fixed count of decimals; thousands are parted by a thin space, as in ISO 80000. */
export function formatNumber(value: number, fractionDigits = 0): string {
  const text = decimals(fractionDigits).format(value);
  return thousands === undefined ? text : text.replaceAll(thousands, '\u202f');
}

/** Choose decimals so that about three figures are shown and small areas do not read as nothing. */
function areaDecimals(km2: number): number {
  const size = Math.abs(km2);
  if (size === 0 || size >= 100) return size >= 1000 || size === 0 ? 0 : 1;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return size >= 0.001 ? 3 : 6;
}

/** Write an area given in m2 as km², short: for tables where the unit stands beside every figure. */
export function formatArea(areaM2: number): string {
  const km2 = areaM2 / 1e6;
  return `${formatNumber(km2, areaDecimals(km2))}\u00a0km²`;
}

/** Write an area given in m2 as km² with four decimals (100 m2): the exact figure. */
export function formatExactArea(areaM2: number): string {
  return `${formatNumber(areaM2 / 1e6, 4)}\u00a0km²`;
}

/** Write a difference of areas given in m2, with its sign: `+12.4 km²`. */
export function formatSignedArea(differenceM2: number): string {
  const sign = differenceM2 > 0 ? '+' : differenceM2 < 0 ? '\u2212' : '\u00b1';
  return `${sign}${formatArea(Math.abs(differenceM2))}`;
}

/** Write a length given in m as mm below a centimetre, as cm below a metre, as m below a kilometre, else as km. */
export function formatLength(lengthM: number): string {
  if (lengthM > 0 && lengthM < 0.01) return `${formatNumber(lengthM * 1000, 1)}\u00a0mm`;
  if (lengthM > 0 && lengthM < 1) return `${formatNumber(lengthM * 100, 1)}\u00a0cm`;
  if (lengthM === 0) return `0\u00a0m`;
  if (Math.abs(lengthM) < 1000) return `${formatNumber(lengthM, lengthM < 10 ? 1 : 0)}\u00a0m`;
  const km = lengthM / 1000;
  return `${formatNumber(km, km < 100 ? 1 : 0)}\u00a0km`;
}

/** Write a share between 0 and 1 as per cent with one decimal. */
export function formatShare(share: number): string {
  return `${formatNumber(share * 100, 1)}\u00a0%`;
}

/** Write a relative difference as per cent with one figure, however small: `0.00002 %`; below 1e-12 as less than that. */
export function formatDifference(difference: number): string {
  if (difference === 0) return '0\u00a0%';
  if (!(difference < 1)) return 'over\u00a0100\u00a0%';
  if (difference < 1e-12) return `under ${formatDifference(1e-12)}`;
  return `${formatNumber(difference * 100, Math.max(0, -Math.floor(Math.log10(difference * 100) + 1e-9)))}\u00a0%`;
}

/** Write a time (ISO 8601) as hours and minutes. */
export function formatTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

/** Write a moment (ISO 8601) as date and time. */
export function formatDateTime(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** Write longitude and latitude as decimal degrees, latitude first as is usual in documents: `34.9271° N 36.7318° E`. */
export function formatDecimalPosition(longitude: number, latitude: number, fractionDigits = 5): string {
  const north = `${formatNumber(Math.abs(latitude), fractionDigits)}°\u00a0${latitude < 0 ? 'S' : 'N'}`;
  const east = `${formatNumber(Math.abs(longitude), fractionDigits)}°\u00a0${longitude < 0 ? 'W' : 'E'}`;
  return `${north} ${east}`;
}

/** Write one angle as degrees, minutes and whole seconds. */
function formatAngle(angle: number, positive: string, negative: string): string {
  const seconds = Math.round(Math.abs(angle) * 3600);
  const degrees = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${degrees}°${two(minutes)}′${two(seconds % 60)}″\u00a0${angle < 0 ? negative : positive}`;
}

/** Write longitude and latitude in degrees, minutes and seconds: `34°55′38″ N 36°43′54″ E`. */
export function formatSexagesimalPosition(longitude: number, latitude: number): string {
  return `${formatAngle(latitude, 'N', 'S')} ${formatAngle(longitude, 'E', 'W')}`;
}

/** Write the denominator of a scale: `1:250 000`, rounded to three figures. */
export function formatScale(denominator: number): string {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(denominator)) - 2);
  return `1:${formatNumber(Math.round(denominator / magnitude) * magnitude)}`;
}
