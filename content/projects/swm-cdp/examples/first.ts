import { spawnChrome } from '@swarmmachina/swm-cdp'

const browser = spawnChrome({
  headless: true,
  // Such as --no-sandbox, without which root starts no Chrome.
  additionalArguments: process.argv.slice(2)
})

try {
  const { send } = await browser.attach()
  // For this command alone.
  const limits = { timeout: 2000 }
  const info = await send('Browser.getVersion', undefined, limits)

  console.log(info.product)
} finally {
  await browser.close()
}
