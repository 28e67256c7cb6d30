import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { contentFolder, postText } from './content-folder.ts'
import { expect, test, type Page } from './in-chromium.ts'
import { freePort } from './port.ts'

test.describe.configure({ timeout: 120_000 })

const sound = postText('A text that is sound.', { more: 'draft: true\n' })
const content = contentFolder(
  { 'a/index.mdx': sound, 'b/index.mdx': postText('The the end.', { title: 'B', more: 'draft: true\n' }) },
  {}
)
const text = join(content, 'posts/a/index.mdx')
let server: ReturnType<typeof spawn>
let address = ''
let output = ''

test.beforeAll(async () => {
  const port = await freePort()

  address = `http://localhost:${port}`
  server = spawn('pnpm', ['dev', '--port', String(port), '--ignore-lock'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, CONTENT_DIR: content },
    detached: true
  })
  server.stdout?.on('data', (data: Buffer) => (output += data.toString()))
  server.stderr?.on('data', (data: Buffer) => (output += data.toString()))
  await expect.poll(() => output, { timeout: 60_000 }).toContain(`localhost:${port}`)
})

test.afterAll(async () => {
  if (server.pid !== undefined) {
    process.kill(-server.pid)
    await once(server, 'exit')
  }

  rmSync(content, { recursive: true, force: true })
})

test('a page says what the check finds in its text, and how much elsewhere, with each save', async ({ page }) => {
  await page.goto(`${address}/posts/a/`)

  const banner = page.getByRole('status', { name: 'Findings of the check' })

  await expect(banner).toContainText(/^\d+ on other pages/)

  writeFileSync(text, sound.replace('A text that is sound.', '<Calout kind="note">\n\nA a text.\n\n</Calout>'))
  await expect(page.getByRole('heading', { name: 'posts/a cannot be shown' })).toBeVisible()
  await expect(banner).toContainText('2 findings here, ')
  await expect(banner).toContainText(
    'posts/a/index.mdx:9:1 error in draft: there is no component <Calout>. Did you mean `Callout`?'
  )
  await expect(banner).toContainText('warning: the word "A" stands twice')
  await expect(banner.getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/__open-in-editor\?file=.*a%2Findex\.mdx%3A9%3A1$/
  )

  writeFileSync(text, sound)
  await expect(banner).toContainText(/^\d+ on other pages/)
})

for (const [mistake, broken, message] of [
  ['MDX that cannot be read', sound.replace('A text', 'A { text'), ':9:3 error'],
  ['YAML that cannot be read', sound.replace(/^title: .*$/m, 'title: "x'), ':2:8 error']
] as const) {
  test(`${mistake} is told once, without a path of the machine, and stops no feed`, async ({ page }) => {
    await page.goto(`${address}/posts/a/`)

    const before = output.length

    writeFileSync(text, broken)
    await expect(page.getByRole('heading', { name: 'posts/a cannot be shown' })).toBeVisible()
    await expect(page.getByRole('status')).toContainText(`posts/a/index.mdx${message}`)
    await expect(page.locator('vite-error-overlay')).toHaveCount(0)
    expect(await page.locator('body').innerText()).not.toContain(content)
    await expect.poll(() => listed(page)).toBe(false)
    expect((await page.request.get(`${address}/rss.xml`)).status()).toBe(200)

    const said = output.slice(before)

    expect(said.match(/posts\/a\/index\.mdx:\d+:\d+/g)).toHaveLength(1)
    expect(said).not.toMatch(/\n\s+at /)
    expect(said).not.toContain('[ERROR]')

    writeFileSync(text, sound)
    await expect(page.getByText('A text that is sound.')).toBeVisible()
    await expect.poll(() => listed(page)).toBe(true)
  })
}

for (const [what, written, message] of [
  ['a picture', '![Nobody at home](./none.png)', 'there is no picture "./none.png"'],
  ['a recording', '<Bench name="none" />', 'there is no recording bench/none.json'],
  ['a part of a file', '<Snippet file="none.ts" region="none" />', 'there is no file "none.ts" in examples/'],
  ['a model', '<Model name="nobody" />', 'the attribute `name` is "nobody"'],
  ['a diagram', '<Diagram alt="Nothing.">\n\n```dot\ndigraph {\n```\n\n</Diagram>', 'the diagram cannot be drawn'],
  ['a formula', '$$\n\\frac{\n$$', 'cannot be read']
] as const) {
  test(`${what} that cannot be drawn is told on the page, without a trace`, async ({ page }) => {
    await page.goto(`${address}/posts/a/`)
    await expect(page.getByText('A text that is sound.')).toBeVisible()

    const before = output.length

    writeFileSync(
      text,
      sound.replace('A text that is sound.', () => written)
    )
    await expect(page.getByRole('heading', { name: 'posts/a cannot be shown' })).toBeVisible()
    await expect(page.getByRole('status')).toContainText(/posts\/a\/index\.mdx:\d+:\d+ error/)
    await expect(page.getByRole('status')).toContainText(message)
    await expect(page.locator('vite-error-overlay')).toHaveCount(0)
    expect(output.slice(before)).not.toMatch(/\n\s+at /)

    writeFileSync(text, sound)
    await expect(page.getByText('A text that is sound.')).toBeVisible()
  })
}

/** Whether the list of posts has the one at hand. */
async function listed(page: Page): Promise<boolean> {
  return (await (await page.request.get(`${address}/posts/`)).text()).includes('/posts/a/')
}
