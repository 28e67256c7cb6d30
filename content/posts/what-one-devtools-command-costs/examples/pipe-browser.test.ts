import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startBrowser, type Json } from './pipe-browser.ts'

/** A program with the two pipes of a browser. It answers commands in pairs, the second first. */
const inPairs = `
  const { closeSync, createReadStream, writeSync } = require('node:fs')
  const commands = []
  let text = ''

  createReadStream('', { fd: 3, encoding: 'utf8' }).on('data', (chunk) => {
    const messages = (text + chunk).split('\\0')

    text = messages.pop()
    commands.push(...messages.map((message) => JSON.parse(message)))

    while (commands.length > 1) {
      for (const { id, method, ...rest } of commands.splice(0, 2).reverse()) {
        if (method === 'Browser.close') process.exit()
        if (method === 'fall silent') return closeSync(4)
        const answer = method === 'fail' ? { id, error: { message: 'no such thing' } } : { id, result: rest }

        writeWhole(JSON.stringify(answer) + '\\0' + JSON.stringify({ method: 'answered', params: { method } }) + '\\0')
      }
    }
  })

  function writeWhole(text) {
    const bytes = Buffer.from(text)

    for (let at = 0; at < bytes.length; ) {
      try { at += writeSync(4, bytes, at, Math.min(1000, bytes.length - at)) }
      catch (error) { if (error.code !== 'EAGAIN') throw error }
    }
  }`

function start(onEvent?: (event: Json) => void) {
  return startBrowser(process.execPath, ['--eval', inPairs, '--'], onEvent)
}

test('each answer reaches its command, in whatever order and pieces it comes', async () => {
  const events: string[] = []
  const send = start(({ params }) => events.push(params.method))
  const long = 'ж'.repeat(100_000)
  const answers = await Promise.all([send('first', { long }), send('second', {}, 'S1')])

  assert.deepEqual(answers, [{ params: { long } }, { params: {}, sessionId: 'S1' }])
  await Promise.allSettled([send('Browser.close'), send('Browser.close')])
  assert.deepEqual(events.slice(0, 2), ['second', 'first'])
})

test('an error of the browser rejects its command alone', async () => {
  const send = start()
  const [failed, answered] = await Promise.allSettled([send('fail'), send('other')])

  assert.equal(failed.status === 'rejected' && failed.reason.message, 'no such thing')
  assert.equal(answered.status, 'fulfilled')
  await Promise.allSettled([send('Browser.close'), send('Browser.close')])
})

test(
  'commands of a browser that ends are rejected, and so is one sent in the moment in which it ends',
  { timeout: 20_000 },
  async () => {
    for (let repeat = 0; repeat < 20; repeat++) {
      const send = start()

      await assert.rejects(Promise.all([send('Browser.close'), send('Browser.close')]), /the browser has ended/)
      await assert.rejects(send('Browser.getVersion'))
    }
  }
)

test('a browser that stops answering has ended, though it still reads', { timeout: 5000 }, async () => {
  const send = start()

  await assert.rejects(Promise.all([send('fall silent'), send('fall silent')]), /the browser has ended/)
  await assert.rejects(send('Browser.getVersion'))
})
