#!/usr/bin/env node
import { run } from './run.ts'
import { processTerminal } from './terminal.ts'

const controller = new AbortController()

process.once('SIGINT', () => {
  controller.abort()
})

process.exitCode = await run(process.argv.slice(2), processTerminal(controller.signal))
