import { readFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { withoutAllowed } from '@zerodeps/content-check/allowance'
import { collections, readFolders, type Folder } from '@zerodeps/content-check/files/folder'
import { readDocument, type Document } from '@zerodeps/content-check/mdx/document'
import { figures } from '@zerodeps/content-check/rules/figures'
import { recording, summary } from '@zerodeps/content-schema/recording'
import { parse } from 'yaml'
import { expect, test } from 'vitest'
import { FACTORS, lastDigit, retyped, scanned, worth } from './scanned-figures.ts'
import { plainText } from '../src/renderings/plain-text.ts'

/**
 * What the check of figures is worth: every figure that a reader sees is changed where it was typed, and should be
 * refused. Figures are found by their looks, in the rendered text; what binds them is not asked. Those that an allowance
 * lets pass count as missed.
 */
const contentDir = fileURLToPath(new URL('../../../content', import.meta.url))
const folders = collections.flatMap((collection) => readFolders(contentDir, collection).folders)
/** Drafts may still be wrong. */
const texts = folders
  .map((folder) => ({ folder, source: readFileSync(folder.absolute('index.mdx'), 'utf8') }))
  .filter(({ source }) => !/^draft: true$/m.test(source))
const found = texts.flatMap(({ folder, source }) =>
  figuresIn(folder, source).map((figure) => ({ ...figure, folder, source }))
)
/** As many as there are, for now: of a smaller sample chance decides. */
const runs = Number(process.env.FUZZ_RUNS ?? 400)

test('the texts pass as they are', () => {
  expect(texts.filter(({ folder, source }) => isRefused(folder, source)).map(({ folder }) => folder.file)).toEqual([])
})

test('the texts have the figures that they had', () => {
  expect(found.length).toBeGreaterThan(160)
})

test.each([
  { name: '37 % more', falsified: ({ number }: Figure) => retyped(number, worth(number) * 1.37) },
  {
    name: 'one more in the last digit',
    falsified: ({ number }: Figure) => retyped(number, worth(number) + lastDigit(number))
  },
  { name: 'the value of the neighbouring cell', falsified: neighbour }
])('of all figures with $name at least 95 % are refused', ({ name, falsified }) => {
  const cases = sample(found).flatMap((figure) => {
    const text = falsified(figure)

    return text === undefined || text === figure.number ? [] : [{ ...figure, text }]
  })
  const passed = cases.filter(
    ({ folder, source, start, number, text }) => !isRefused(folder, spliced(source, start, number, text))
  )

  for (const collection of ['posts', 'systems', 'projects'] as const) {
    const of = <Case extends Figure>(figures: readonly Case[]) =>
      figures.filter(({ folder }) => folder.collection === collection)

    report(
      `${name}, ${collection}`,
      of(cases).length,
      of(passed).map(({ folder, number, unit, text }) => `${folder.name}: ${number} ${unit} as ${text}`)
    )
  }

  expect(passed.length).toBeLessThanOrEqual(cases.length * 0.05)
})

test('two figures of a line that change places are refused', () => {
  const pairs = found.flatMap((figure, index) => {
    const next = found[index + 1]

    return next?.folder === figure.folder &&
      next.line === figure.line &&
      next.unit === figure.unit &&
      next.number !== figure.number
      ? [{ figure, next }]
      : []
  })
  const cases = sample(pairs)
  const passed = cases.filter(({ figure, next }) => {
    const second = spliced(figure.source, next.start, next.number, figure.number)

    return !isRefused(figure.folder, spliced(second, figure.start, figure.number, next.number))
  })

  report(
    'swapped',
    cases.length,
    passed.map(({ figure, next }) => `${figure.folder.name}: ${figure.number} and ${next.number} ${figure.unit}`)
  )
  expect(passed.length).toBeLessThanOrEqual(cases.length * 0.05)
})

function isRefused(folder: Folder, source: string): boolean {
  const document = documentOf(folder, source)

  return withoutAllowed(document, [...figures(document)]).some(({ code }) => code !== 'allow-unused')
}

/** A text as it would be with another source. */
function documentOf(folder: Folder, source: string): Document {
  return readDocument({
    ...folder,
    bytes: (path) => (path === 'index.mdx' ? Buffer.from(source) : folder.bytes(path))
  })
}

/** The figures of a text, in the order of the source: in what is rendered of it, and in title, description and summary. */
function figuresIn(folder: Folder, source: string): Omit<Figure, 'folder' | 'source'>[] {
  const [, matter = ''] = /^---\n(.*?\n)---\n/s.exec(source) ?? []
  const entry = pathToFileURL(folder.absolute('index.mdx'))
  const rendered = plainText(documentOf(folder, source), entry, `https://zerodeps.tech/${folder.file}/`)
  const fields = Object.values(parse(matter)).filter((value) => typeof value === 'string')
  const lines = untagged(source)
  const seen = [...lines, ...attributeTexts(source)].filter(
    ({ text }) => text.trim() !== '' && rendered.includes(text.trim())
  )
  const told = lines.filter(({ text }) => fields.some((field) => text.includes(field)))

  return [...told, ...seen]
    .flatMap(({ text, at, line }) =>
      scanned(text.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length))).map(({ index, ...figure }) => ({
        ...figure,
        line,
        start: at(index)
      }))
    )
    .toSorted((a, b) => a.start - b.start)
}

/** The lines of a source outside its code, without tags and comments. */
function untagged(source: string): Line[] {
  let offset = 0
  let isCode = false

  return source.split('\n').flatMap((line, index) => {
    const kept = line.split(/(<\/?[A-Za-z][^>]*>|\{\/\*.*?\*\/\})/)
    const start = offset
    const starts: number[] = []
    let text = ''
    let place = start

    offset += line.length + 1
    isCode = /^\s*```/.test(line) ? !isCode : isCode

    for (const [part, piece] of kept.entries()) {
      for (let character = 0; part % 2 === 0 && character < piece.length; character++) {
        starts.push(place + character)
      }

      text += part % 2 === 0 ? piece : ''
      place += piece.length
    }

    return isCode ? [] : [{ text, line: index, at: (character: number) => starts[character] ?? start }]
  })
}

/** What stands in quotes in a tag, such as a caption. */
function attributeTexts(source: string): Line[] {
  return [...source.matchAll(/\s(?:alt|caption|title|label)="([^"]*)"/g)].map(({ 0: whole, 1: text = '', index }) => ({
    text,
    line: -index,
    at: (character) => index + whole.length - text.length - 1 + character
  }))
}

/** What the figure would be at the next place of the line from which it seems to come: that with the nearest median. */
function neighbour({ folder, number, unit }: Figure): string | undefined {
  const factor = FACTORS[unit]
  const medians = recordedIn(folder)
    .filter(({ y }) => unit === '' || FACTORS[y.unit]?.[0] === factor?.[0])
    .flatMap(({ y, series }) =>
      series.map(({ points }) =>
        points.map(
          ({ samples }) => (summary(samples).median * (factor ? (FACTORS[y.unit]?.[1] ?? 1) : 1)) / (factor?.[1] ?? 1)
        )
      )
    )
  const value = worth(number)
  const [nearest] = medians
    .flatMap((line) => line.map((median, index) => ({ line, index, away: Math.abs(median - value) })))
    .toSorted((a, b) => a.away - b.away)
  const next = nearest?.line[nearest.index + 1] ?? nearest?.line[nearest.index - 1]

  return (factor === undefined && unit !== '') ||
    nearest === undefined ||
    nearest.away > lastDigit(number) ||
    next === undefined
    ? undefined
    : retyped(number, next)
}

function recordedIn(folder: Folder) {
  return folder.files
    .filter(({ path }) => /^bench\/[^/]+\.json$/.test(path))
    .map(({ path }) => recording.parse(JSON.parse(readFileSync(folder.absolute(path), 'utf8'))))
}

/** All in the deep run, else every so many. */
function sample<Case>(cases: readonly Case[]): Case[] {
  const step = Math.max(1, Math.ceil(cases.length / runs))

  return cases.filter((_, index) => index % step === 0)
}

function spliced(source: string, start: number, before: string, after: string): string {
  return source.slice(0, start) + after + source.slice(start + before.length)
}

function report(name: string, all: number, passed: readonly string[]): void {
  const refused = all - passed.length

  console.info(
    [
      `${name}: ${refused} of ${all} refused (${((100 * refused) / Math.max(1, all)).toFixed(1)} %)`,
      ...passed.map((each) => `  passed: ${each}`)
    ].join('\n')
  )
}

interface Figure {
  readonly number: string
  readonly unit: string
  readonly line: number
  /** Its place in the source. */
  readonly start: number
  readonly folder: Folder
  readonly source: string
}

interface Line {
  readonly text: string
  readonly line: number
  readonly at: (character: number) => number
}
