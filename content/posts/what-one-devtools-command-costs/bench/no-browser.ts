/** What the pipe alone costs: a program with the two pipes of a browser that knows Runtime.evaluate and nothing else. */
import { Socket } from 'node:net'

const commands = new Socket({ fd: 3 })
const answers = new Socket({ fd: 4 })
let text = ''

commands.setEncoding('utf8').on('data', (chunk: string) => {
  const messages = (text + chunk).split('\0')

  text = messages.pop() ?? ''

  for (const message of messages) {
    const { id, params } = JSON.parse(message)
    const value: unknown = (0, eval)(params.expression)

    answers.write(`${JSON.stringify({ id, result: { result: { type: typeof value, value } } })}\0`)
  }
})

commands.on('end', () => process.exit())
