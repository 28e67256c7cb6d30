/* eslint-disable @typescript-eslint/no-unused-vars -- nobody may be listening to events */
// #region client
import { spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

export type Json = ReturnType<typeof JSON.parse>

/**
 * Starts a browser. What it returns sends a command, and resolves
 * with its result or rejects with its error.
 */
export function startBrowser(
  program: string,
  flags: string[],
  onEvent = (_event: Json) => {}
) {
  const args = [...flags, '--remote-debugging-pipe']
  const { stdio } = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe', 'pipe']
  })
  const [toBrowser, fromBrowser] = stdio.slice(3) as unknown as [
    Writable,
    Readable
  ]
  const waiting = new Map<number, (answer: Json) => void>()
  const parts: string[] = []
  let lastId = 0

  fromBrowser.setEncoding('utf8').on('data', (chunk: string) => {
    const [end = '', ...begins] = chunk.split('\0')

    parts.push(end)

    for (const begin of begins) {
      const text = parts.splice(0, Infinity, begin).join('')
      const message = JSON.parse(text)
      const settle = waiting.get(message.id) ?? onEvent

      waiting.delete(message.id)
      settle(message)
    }
  })
  fromBrowser.on('close', () => {
    // A command from now on is rejected: it cannot be written.
    toBrowser.destroy()
    waiting.forEach((settle) =>
      settle({ error: { message: 'the browser has ended' } })
    )
  })
  // The command that could not be written is rejected.
  toBrowser.on('error', () => {})

  return (method: string, params = {}, sessionId?: string) =>
    new Promise<Json>((resolve, reject) => {
      const command = { id: ++lastId, method, params, sessionId }

      waiting.set(command.id, ({ error, result }) =>
        error ? reject(new Error(error.message)) : resolve(result)
      )
      toBrowser.write(
        `${JSON.stringify(command)}\0`,
        (error) => error && reject(error)
      )
    })
}
// #endregion client
