import { expect, test } from 'vitest'
import { keptPictures } from './kept-pictures.ts'

const file = Buffer.from('a photograph')

test('a picture is drawn again as soon as what it shows or its format is another', async () => {
  const first = await asked()

  expect(first.size).toBe(4)
  expect(await asked()).toEqual(first)
})

/** The keys under which pictures are sought. */
async function asked(): Promise<Set<string>> {
  const keys = new Set<string>()
  const pictures = keptPictures({
    of: async (key) => {
      keys.add(key)

      return Buffer.from('kept')
    }
  })

  await pictures.drawing('<svg/>')
  await pictures.drawing('<svg />')
  await pictures.photograph(file, 'a.png')
  await pictures.photograph(file, 'a.jpg')
  await pictures.photograph(file, 'b.jpg')

  return keys
}
