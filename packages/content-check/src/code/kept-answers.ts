import { hash } from 'node:crypto'
import { z } from 'zod'
import { keptPath, readKept, writeKept } from '../files/kept-json.ts'

const MAX_ANSWERS = 20_000

/**
 * Answers of a slow question, kept between runs by the hash of all that they depend on. Those used longest ago go first.
 * Whoever finds nothing here, or what cannot be read, asks again.
 */
export function keptAnswers<Answer>(name: string, answer: z.ZodType<Answer>): KeptAnswers<Answer> {
  const path = keptPath(name)
  const answers = new Map(readKept(path, z.array(z.tuple([z.string(), answer]))))
  let isChanged = false

  return {
    key: (question) => hash('sha256', JSON.stringify(question)),
    has: (key) => answers.has(key),
    get: (key) => answers.get(key),
    set: (key, said) => {
      answers.set(key, said)
      isChanged = true
    },
    save: () => {
      if (isChanged) {
        writeKept(path, [...answers].slice(-MAX_ANSWERS))
      }
    }
  }
}

interface KeptAnswers<Answer> {
  readonly key: (question: unknown) => string
  readonly has: (key: string) => boolean
  readonly get: (key: string) => Answer | undefined
  readonly set: (key: string, answer: Answer) => void
  readonly save: () => void
}
