import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastRatio, type Rgb } from './colour.ts'

/** https://www.w3.org/TR/WCAG22/#contrast-enhanced */
const AAA = 7
/** https://www.w3.org/TR/WCAG22/#non-text-contrast */
const NON_TEXT = 3

const styles = resolve(import.meta.dirname, '../src/styles')
const tokens = readFileSync(resolve(styles, 'tokens.css'), 'utf8')
const [usual = '', more = ''] = tokens.split('@media (prefers-contrast: more)')

describe.each([
  ['light', 0, usual],
  ['dark', 1, usual],
  ['light with more contrast', 0, usual + more],
  ['dark with more contrast', 1, usual + more]
] as const)('%s', (_, side, css) => {
  const colours = coloursOf(css, side)
  const colour = (name: string) => colours.get(name) ?? fail(name)
  const inks = [...colours.keys()].filter((name) => /^(ink|muted|code-)/.test(name))

  it.each(inks)('%s keeps 7:1 on paper and wash', (ink) => {
    for (const background of ['paper', 'wash']) {
      expect.soft(contrastRatio(colour(ink), colour(background)), `on ${background}`).toBeGreaterThanOrEqual(AAA)
    }
  })

  it('the signal keeps 3:1 on paper and wash, and 7:1 where it is text', () => {
    expect(contrastRatio(colour('signal'), colour('wash'))).toBeGreaterThanOrEqual(NON_TEXT)
    expect(contrastRatio(colour('signal'), colour('paper'))).toBeGreaterThanOrEqual(AAA)
  })
})

it('every colour of the tokens is one of the two schemes', () => {
  expect(coloursOf(usual, 0).size).toBeGreaterThan(8)
})

/** The colours by role; a later value replaces an earlier one, as in the cascade. */
function coloursOf(css: string, side: 0 | 1): Map<string, Rgb> {
  const found = css.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)

  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, rgb(side === 0 ? light : dark)]))
}

function rgb(hex: string): Rgb {
  const long = hex.length === 4 ? hex.replaceAll(/[^#]/g, '$&$&') : hex

  return [1, 3, 5].map((start) => parseInt(long.slice(start, start + 2), 16))
}

function fail(name: string): never {
  throw new Error(`tokens.css has no colour --${name}`)
}
