import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import config from './first.ts'

// The package brings the ESLint that it was written for.
const { ESLint } = createRequire(import.meta.resolve('@swarmmachina/standards/eslint-js'))('eslint')
const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: config })

async function broken(filePath: string): Promise<string[]> {
  const code = 'export function twice(n) {\n  if (n) return 2 * n\n\n  return 0\n}\n'
  const [result] = await eslint.lintText(code, { filePath })

  return result.messages.map(({ ruleId }: { ruleId: string }) => ruleId)
}

test('the preset holds everywhere', async () => {
  assert.deepEqual(await broken('src/twice.js'), ['jsdoc/require-jsdoc', 'curly'])
})

test('a test needs no JSDoc', async () => {
  assert.deepEqual(await broken('tests/twice.js'), ['curly'])
})
