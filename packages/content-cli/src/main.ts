#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Half of what a command takes to start is the compiler's; from the second time on it is not.
enableCompileCache()

const controller = new AbortController()
const [{ run }, { processTerminal }] = await Promise.all([import('./run.ts'), import('./command-line/terminal.ts')])

process.once('SIGINT', () => {
  controller.abort()
})

process.exitCode = await run(process.argv.slice(2), processTerminal(controller.signal))
