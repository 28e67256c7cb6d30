import { expect, test } from './in-chromium.ts'
import { galleryUrl } from './page-kinds.ts'

const article = new URL('/posts/published/', galleryUrl()).href

test('a flame graph leads to its drawing, which names every call, and to its profile', async ({ page }) => {
  const complaints: string[] = []

  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(article)
  await expect(page.getByRole('img', { name: /as a flame graph\. Heaviest in themselves: oldest 24/ })).toBeVisible()
  await page.getByText('The heaviest functions').click()
  await expect(page.getByRole('row', { name: /^oldest examples\/deduplicate\.ts:13 24/ })).toBeVisible()

  const profile = page.getByRole('link', { name: 'profile', exact: true })
  const answer = await page.request.get(new URL((await profile.getAttribute('href')) ?? '', article).href)

  expect(answer.headers()['content-type']).toBe('application/json; charset=utf-8')
  expect(Object.keys(await answer.json())).toEqual(['nodes', 'startTime', 'endTime', 'samples', 'timeDeltas'])

  await page.getByRole('link', { name: 'The whole graph' }).click()

  const call = page.locator('g', { has: page.locator('title', { hasText: /^oldest \(/ }) })

  await expect(call.locator('title')).toHaveText('oldest (examples/deduplicate.ts:13): 24\u202F%, itself 24\u202F%')
  await expect(call.locator('rect')).toHaveCSS('fill', 'rgb(156, 47, 8)')
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(call.locator('rect')).toHaveCSS('fill', 'rgb(255, 159, 67)')
  expect(complaints).toEqual([])
})
