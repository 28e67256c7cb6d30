import { startBrowser } from './pipe-browser.ts'

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const send = startBrowser('chromium', [
  '--headless',
  '--user-data-dir=profile',
  ...asRoot
])
const { targetId } = await send('Target.createTarget', {
  url: 'about:blank'
})
const { sessionId } = await send('Target.attachToTarget', {
  targetId,
  flatten: true
})
const { result } = await send(
  'Runtime.evaluate',
  { expression: '6 * 7' },
  sessionId
)

console.log(result.value)
await send('Browser.close')
