import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { cardPng, cardStyle, cardSvg } from '../metadata/card.ts'
import { written } from '../metadata/card-words.ts'
import { fewAtATime } from '../few-at-a-time.ts'
import { cardFigures } from './card-figures.ts'
import { site } from '../site.ts'
import type { BuiltPage } from '../metadata/built-page.ts'
import { kept } from '../kept.ts'

/** Puts the card of every page where its head says; draws those whose words or looks are new. Says what it did. */
export async function drawCards(pages: readonly BuiltPage[], dir: URL, cards = kept('cards')): Promise<string> {
  const style = cardStyle()
  const figures = cardFigures()
  const unwritten = pages.filter(({ title, description }) =>
    [title, description].some((text) => written(text) === undefined)
  )
  let drawn = 0

  const pictures = fewAtATime(pages, async ({ path, title, description, cardUrl }) => {
    const card = {
      title,
      description,
      address: `${site.name}${path}`,
      site: site.name,
      kind: kindOf(path),
      figure: figures.get(path)
    }
    const name = createHash('sha256').update(style).update(JSON.stringify(card)).digest('hex')
    const picture = await cards.of(`${name}.png`, async () => {
      drawn += 1

      return cardPng(await cardSvg(card))
    })

    return { file: new URL(new URL(cardUrl).pathname.slice(1), dir), picture }
  })

  for await (const { file, picture } of pictures) {
    await mkdir(new URL('.', file), { recursive: true })
    await writeFile(file, picture)
  }

  await cards.prune()

  return [
    `${drawn} of ${pages.length} cards drawn`,
    ...unwritten.map(({ path }) => `the face has not all signs of the title or description of ${path}`)
  ].join('; ')
}

/** What a page is, where there are several of its kind. */
function kindOf(path: string): string {
  return KINDS.find(([pattern]) => pattern.test(path))?.[1] ?? ''
}

const KINDS = [
  [/^\/posts\/(?!\d{4}\/)[^/]+\/$/, 'Article'],
  [/^\/systems\/[^/]+\/$/, 'System'],
  [/^\/projects\/[^/]+\/$/, 'Project']
] as const
