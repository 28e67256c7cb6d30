import sharp from 'sharp'
import { expect, test } from 'vitest'
import { animation } from './animation.ts'

const frames = Buffer.from([255, 0, 0, 0, 0, 255])
const moving = sharp(frames, { raw: { width: 1, height: 2, channels: 3, pageHeight: 1 } })
const still = sharp(frames, { raw: { width: 1, height: 2, channels: 3 } })

test('a picture of several frames is told from one that has one', async () => {
  expect(animation(await moving.clone().gif().toBuffer())).toBe('gif')
  expect(animation(await moving.clone().webp().toBuffer())).toBe('webp')
  expect(animation(await still.clone().gif().toBuffer())).toBeUndefined()
  expect(animation(await still.clone().webp().toBuffer())).toBeUndefined()
  expect(animation(await still.clone().png().toBuffer())).toBeUndefined()
  expect(animation(await still.clone().avif().toBuffer())).toBeUndefined()
})
