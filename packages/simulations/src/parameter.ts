const longestQuote = 24

/**
 * The value of every parameter, whatever was asked for. What is no number, or outside its range, becomes the default
 * and leaves a note; a number between two steps moves to the nearer one, as a native range input does. There is at most
 * one note a parameter and one for all unknown names, so a fragment of any length gives a short answer.
 */
export function settings<Name extends string>(
  parameters: readonly Parameter<Name>[],
  asked: Readonly<Record<string, unknown>> = {}
): Settings<Name> {
  const read = parameters.map((parameter) => ({ parameter, ...valueOf(parameter, asked) }))
  const known = new Set<string>(parameters.map(({ name }) => name))
  const unknown = Object.keys(asked).filter((name) => !known.has(name))
  const unknownNote = unknown.length === 0 ? [] : [`Unknown and left out: ${quoted(unknown.join(', '))}.`]

  return {
    values: byName(read.map(({ parameter, value }) => [parameter.name, value])),
    notes: [...read.flatMap(({ note }) => note ?? []), ...unknownNote]
  }
}

function valueOf(parameter: Parameter, asked: Readonly<Record<string, unknown>>): { value: number; note?: string } {
  const { name, label, min, max, step, default: usual } = parameter

  if (!Object.hasOwn(asked, name)) {
    return { value: usual }
  }

  const value = numberOf(asked[name])

  if (!(value >= min && value <= max)) {
    const range = `is not from ${min} to ${max}`

    return { value: usual, note: `${label}: ${quoted(shown(asked[name]))} ${range}; ${usual} is used.` }
  }

  return { value: Math.min(max, onGrid(min + Math.round((value - min) / step) * step)) }
}

/** Text of a fragment counts where it is a plain number; an empty one is none. */
function numberOf(value: unknown): number {
  if (typeof value === 'string') {
    return value.trim() === '' ? NaN : Number(value)
  }

  return typeof value === 'number' ? value : NaN
}

/** Steps such as 0.05 add up to 0.15000000000000002; parameters have at most four decimals. */
function onGrid(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

function shown(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value
}

function quoted(text: string): string {
  return `"${text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text}"`
}

function byName<Name extends string>(entries: [Name, number][]): Record<Name, number>

function byName(entries: [string, number][]): Record<string, number> {
  return Object.fromEntries(entries)
}

/**
 * One thing a reader can move. `choices` names the values of one that is no quantity, from 0 up. `illustrative` marks a
 * range or a default that nobody has measured or stated: the page must say so.
 */
export interface Parameter<Name extends string = string> {
  name: Name
  label: string
  unit: string
  min: number
  max: number
  step: number
  default: number
  choices?: readonly string[]
  illustrative?: true
}

export interface Settings<Name extends string> {
  values: Record<Name, number>
  notes: string[]
}
