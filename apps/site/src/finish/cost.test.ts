import { expect, test } from 'vitest'
import { costInWords, withCost } from './cost.ts'
import { textBytes } from './weight.ts'

test.each([0, 1, 40, 700, 5000])(
  'the stated cost of a page covers the page it is stated in (%d words)',
  async (words) => {
    const text = Array.from({ length: words }, (_, index) => `word${(index * 7919) % 1000}`).join(' ')
    const html = `<main>${text}<p class="label cost"></p></main>`
    const htmlBytes = await textBytes(html)
    const page = await withCost(html, { htmlBytes, scriptBytes: 0, pictureBytes: 0, requests: 1 })
    const stated = Number(/: ([\d,]+) bytes/.exec(page)?.[1]?.replace(',', ''))

    expect(stated).toBeGreaterThanOrEqual(await textBytes(page))
    expect(stated).toBeLessThanOrEqual((await textBytes(page)) + 160)
    expect(stated % 100).toBe(0)
  }
)

test('the words name every part of the cost', () => {
  expect(costInWords({ htmlBytes: 8000, scriptBytes: 0, pictureBytes: 0, requests: 1 })).toBe(
    'This page: 8,000 bytes in 1 request, no JavaScript.'
  )
  expect(costInWords({ htmlBytes: 8000, scriptBytes: 900, pictureBytes: 12_000, requests: 3 })).toBe(
    'This page: 20,900 bytes in 3 requests, 12,000 of pictures, 900 of JavaScript that reading does without.'
  )
})
