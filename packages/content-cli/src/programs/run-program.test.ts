import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import type { Program } from '@zerodeps/content-check/code/programs'
import { runProgram } from './run-program.ts'

const limits = { timeMs: 10_000, heapMiB: 64, outputBytes: 1024 }

it('gives what a program printed, its setup before it', async () => {
  expect(await run('console.log(words.join())', { setup: "const words: string[] = ['a', 'b']\n" })).toEqual({
    stdout: 'a,b\n'
  })
})

it('says in which line of its own a program failed, without the lines of its setup', async () => {
  expect(await run("const a = 1\nthrow new Error('no good')", { setup: 'const b = 2\n' })).toEqual({
    fault: 'fails: Error: no good',
    place: { line: 2, column: expect.any(Number) }
  })
})

it.each([
  ['write elsewhere', "import { writeFileSync } from 'node:fs'\nwriteFileSync('/tmp/program-was-here', 'x')"],
  ['read elsewhere', "import { readFileSync } from 'node:fs'\nreadFileSync('/etc/hostname')"],
  ['start a program', "import { execFileSync } from 'node:child_process'\nexecFileSync('true')"],
  ['start a worker', "import { Worker } from 'node:worker_threads'\nnew Worker('1', { eval: true })"],
  ['listen', "import { createServer } from 'node:http'\ncreateServer().listen(0)"]
])('a program cannot %s', async (_, code) => {
  expect(await run(code)).toMatchObject({ fault: expect.stringMatching(/restricted|ERR_ACCESS_DENIED/) })
  expect(existsSync('/tmp/program-was-here')).toBe(false)
})

it('a program cannot reach a server on this machine', async () => {
  let asked = 0
  const server = createServer((_, response) => {
    asked++
    response.end('hello')
  })

  onTestFinished(() => void server.close())
  await new Promise<void>((settle) => void server.listen(0, '127.0.0.1', settle))

  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined

  expect(
    await run(`console.log(await fetch('http://127.0.0.1:${port}').then((r) => r.text(), () => 'refused'))`)
  ).toEqual({ stdout: 'refused\n' })
  expect(asked).toBe(0)
})

it('a program knows nothing of the environment, and may write where it is', async () => {
  process.env['SECRET_OF_THIS_TEST'] = 'x'

  expect(
    await run(
      "import { writeFileSync } from 'node:fs'\nwriteFileSync('a', '')\nconsole.log(process.env.SECRET_OF_THIS_TEST)"
    )
  ).toEqual({ stdout: 'undefined\n' })
})

it.each([
  ['time', 'for (;;) {}', 'runs for more than 1 s', { timeMs: 1_000 }],
  ['output', "console.log('x'.repeat(2_000))", 'prints more than 1 KiB', {}],
  [
    'memory',
    'const all = []\nfor (;;) all.push(Array.from({ length: 1e5 }, Math.random))',
    'of heap',
    { outputBytes: 64 * 1024 }
  ]
])('a program has limits of %s', async (_, code, fault, tighter) => {
  expect(await run(code, {}, { ...limits, ...tighter })).toMatchObject({ fault: expect.stringContaining(fault) })
})

function run(code: string, more: Partial<Program> = {}, within = limits) {
  const place = { line: 1, column: 1 }
  const program = { majors: [], extension: 'ts', setup: '', code, isRun: true, place, indents: [], ...more }

  return runProgram(program, process.execPath, within)
}
