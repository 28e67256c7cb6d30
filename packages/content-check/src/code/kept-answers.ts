import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const MAX_ANSWERS = 20_000

/**
 * Answers of a slow question, kept between runs by the hash of all that they depend on. Those used longest ago go first.
 * Whoever finds nothing here, or what cannot be read, asks again.
 */
export function keptAnswers<Answer>(name: string): KeptAnswers<Answer> {
  const path = join(import.meta.dirname, '../../node_modules/.cache/content-check', `${name}.json`)
  const answers = read<Answer>(path)
  let isChanged = false

  return {
    key: (question) => hash('sha256', JSON.stringify(question)),
    has: (key) => answers.has(key),
    get: (key) => answers.get(key),
    set: (key, answer) => {
      answers.set(key, answer)
      isChanged = true
    },
    save: () => {
      if (isChanged) {
        const newest = [...answers].slice(-MAX_ANSWERS)
        const half = `${path}.${process.pid}`

        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(half, JSON.stringify(newest))
        renameSync(half, path)
      }
    }
  }
}

function read<Answer>(path: string): Map<string, Answer> {
  try {
    return new Map(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return new Map()
  }
}

interface KeptAnswers<Answer> {
  readonly key: (question: unknown) => string
  readonly has: (key: string) => boolean
  readonly get: (key: string) => Answer | undefined
  readonly set: (key: string, answer: Answer) => void
  readonly save: () => void
}
