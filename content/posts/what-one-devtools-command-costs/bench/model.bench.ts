import { aloneUs } from '@zerodeps/simulations/command-visits'
import { devtools } from '@zerodeps/simulations/devtools'
import { settings } from '@zerodeps/simulations/parameter'
import { print } from './samples.ts'

/** The model of this text: what a lone command takes in it, and small commands when one has a large answer. */
const seed = 1
const usual = settings(devtools.parameters).values
const { commands, pages, every, share } = usual

print({
  title: 'Small commands behind a large answer, in the model',
  note: 'The 99th percentile of small commands to other pages, and a lone command with that answer.',
  parameters: { commandsPerSecond: commands, pages, everyMs: every, uiThreadPercent: share },
  seed,
  x: { label: 'Characters in the large answer', unit: '', scale: 'log' },
  y: { label: 'Time', unit: 'ms', scale: 'log' }
})

for (const x of [100_000, 400_000, 1_000_000]) {
  for (const [transport, way] of ['pipe', 'WebSocket, plain', 'WebSocket, deflated'].entries()) {
    const asked = { ...usual, transport, characters: x }

    print({ series: `alone, ${way}`, x, y: aloneUs(asked) / 1000 })

    for (const pages of [4, 16]) {
      print({ series: `small, ${way}, ${pages} pages`, x, y: devtools.run({ ...asked, pages }, seed).othersMs.p99 })
    }
  }
}
