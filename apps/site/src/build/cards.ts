import { createHash } from 'node:crypto'
import { copyFile, mkdir, rename, writeFile } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { cardPng, cardStyle, cardSvg } from '../metadata/card.ts'
import { site } from '../site.ts'
import type { BuiltPage } from './built-page.ts'

/** Cards that were drawn once, by a hash of all that they depend on. `CARDS_DIR` names another folder for them. */
const KEPT =
  process.env.CARDS_DIR === undefined
    ? new URL('../../node_modules/.cache/cards/', import.meta.url)
    : pathToFileURL(`${process.env.CARDS_DIR}/`)

/** Puts the card of every page where its head says; draws those whose words or looks are new. Says what it did. */
export async function drawCards(pages: readonly BuiltPage[], dir: URL, kept = KEPT): Promise<string> {
  const style = cardStyle()
  let drawn = 0

  await mkdir(kept, { recursive: true })

  for (const { path, title, description, cardUrl } of pages) {
    const card = { title, description, address: `${site.name}${path}`, site: site.name }
    const name = createHash('sha256').update(style).update(JSON.stringify(card)).digest('hex')
    const known = new URL(`${name}.png`, kept)
    const file = new URL(new URL(cardUrl).pathname.slice(1), dir)

    await mkdir(new URL('.', file), { recursive: true })

    try {
      await copyFile(known, file)
    } catch {
      const png = await cardPng(await cardSvg(card))

      drawn += 1
      await writeFile(file, png)
      await writeWhole(known, png)
    }
  }

  return `${drawn} of ${pages.length} cards drawn`
}

/** Another build may read the file at the same moment, and must find all of it or nothing. */
async function writeWhole(file: URL, data: Buffer): Promise<void> {
  const path = fileURLToPath(file)
  const beside = `${path}.${process.pid}`

  await writeFile(beside, data)
  await rename(beside, path)
}
