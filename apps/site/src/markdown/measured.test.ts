import { fileURLToPath } from 'node:url'
import { readFolder } from '@zerodeps/content-check/files/folder'
import { expect, test } from 'vitest'
import { contentRoot } from '../content-root.ts'
import { measuredOf } from './measured.ts'

test('a translation has measured what its original did, and says so in its own units', () => {
  const [original, translation] = ['what-a-buffer-pool-keeps-alive', 'chto-uderzhivaet-pul-buffer'].map((slug) =>
    measuredOf(readFolder(fileURLToPath(contentRoot), 'posts', slug))
  )

  expect(translation?.values).toEqual(original?.values)
  expect(original?.texts[1]).toMatch(/ MiB$/)
  expect(translation?.texts[1]).toMatch(/ МиБ$/)
})
