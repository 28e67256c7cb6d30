/** A unit as its base unit and the factor to it; one that is not known is its own base. */
export function baseUnit(unit: string): { base: string; factor: number } {
  const known = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined

  return known ?? { base: unit, factor: 1 }
}

const UNITS: Readonly<Record<string, { base: string; factor: number }>> = {
  ns: { base: 's', factor: 1e-9 },
  µs: { base: 's', factor: 1e-6 },
  μs: { base: 's', factor: 1e-6 },
  us: { base: 's', factor: 1e-6 },
  ms: { base: 's', factor: 1e-3 },
  s: { base: 's', factor: 1 },
  seconds: { base: 's', factor: 1 },
  B: { base: 'B', factor: 1 },
  bytes: { base: 'B', factor: 1 },
  kB: { base: 'B', factor: 1e3 },
  MB: { base: 'B', factor: 1e6 },
  GB: { base: 'B', factor: 1e9 },
  KiB: { base: 'B', factor: 2 ** 10 },
  MiB: { base: 'B', factor: 2 ** 20 },
  GiB: { base: 'B', factor: 2 ** 30 },
  '×': { base: '×', factor: 1 },
  times: { base: '×', factor: 1 },
  '%': { base: '%', factor: 1 }
}
