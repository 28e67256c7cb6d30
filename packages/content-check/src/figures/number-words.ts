const UP_TO_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' '
  )
const TENS = 'thirty forty fifty sixty seventy eighty ninety hundred'.split(' ')

const VALUES = new Map([
  ...UP_TO_TWENTY.map((word, value) => [word, value] as const),
  ...TENS.map((word, index) => [word, 30 + 10 * index] as const)
])

/** Words that are a factor by themselves, and `half a` of a unit. */
const FACTORS = new Map([
  ['twice', 2],
  ['half', 0.5],
  ['half a', 0.5],
  ['half an', 0.5]
])

/** The value of a number in words; `undefined` where it is none. */
export function valueOfWord(word: string): number | undefined {
  return VALUES.get(word.toLowerCase()) ?? FACTORS.get(word.toLowerCase())
}

/** The word of a whole number up to twenty, the tens, and a hundred. */
export function wordOf(value: number): string | undefined {
  return VALUES.entries().find(([, each]) => each === value)?.[0]
}

/** `twice` and `half`: they say a factor without a unit, before `as` or alone between tags. */
export function isFactorWord(word: string): boolean {
  return FACTORS.has(word.toLowerCase())
}

/** As a regular expression; the first letter may be a capital. A word and its unit touch in `fivefold` alone. */
export const NUMBER_WORD = [
  `(?:${[...VALUES.keys()].map(anyCase).join('|')})(?!(?!fold)\\p{L})`,
  `(?:${['twice', 'half'].map(anyCase).join('|')})(?=\\s+as\\s|(?<=^\\p{L}+)$)`,
  `${anyCase('half')}\\san?(?=\\s)`
].join('|')

function anyCase(word: string): string {
  return `[${word.slice(0, 1).toUpperCase()}${word.slice(0, 1)}]${word.slice(1)}`
}
