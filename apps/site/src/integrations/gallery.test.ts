import { expect, test } from 'vitest'
import { gallery } from './gallery.ts'

test.each([
  ['dev', {}, 1],
  ['preview', {}, 0],
  ['build', {}, 0],
  ['build', { built: true }, 1]
] as const)('%s with %o adds %i pages', async (command, options, pages) => {
  const injected: string[] = []
  const setup = gallery(options).hooks['astro:config:setup']
  const injectRoute = ({ pattern }: { pattern: string }) => injected.push(pattern)

  // The hook uses these two of what Astro gives it.
  await Reflect.apply(setup ?? fail, undefined, [{ command, injectRoute }])

  expect(injected).toHaveLength(pages)
})

function fail(): never {
  throw new Error('the gallery has no setup')
}
