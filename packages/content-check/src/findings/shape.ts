import { z } from 'zod'
import type { Code, Fault, Place } from './finding.ts'
import { didYouMean } from './near-miss.ts'
import { quote } from './quote.ts'

/** What a schema says against a value, each at its own place, with the field's description or a near miss as the hint. */
export function shapeFaults(schema: z.ZodType, data: unknown, words: Words): Fault[] {
  const result = schema.safeParse(data)

  if (result.success) {
    return []
  }

  // Of a value of the wrong type nothing else is worth saying.
  const { issues } = result.error
  const wrong = new Set(issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => pathName(path)))

  return issues
    .filter(({ code, path }) => code === 'invalid_type' || !wrong.has(pathName(path)))
    .flatMap((issue) => faultsOf(issue, schema, data, words))
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown, { place, noun, codes }: Words): Fault[] {
  const name = pathName(issue.path)
  const value = at(data, issue.path)

  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const message = `there is no ${noun} \`${pathName([...issue.path, key])}\``
      const known = Object.keys(fieldsAt(schema, issue.path)?.properties ?? {})

      return { code: codes.unknown, ...place([...issue.path, key], 'key'), message, hint: didYouMean(key, known) }
    })
  }

  const hint = fieldsAt(schema, issue.path)?.description

  if (value === undefined && issue.path.length > 0) {
    return [{ code: codes.missing, ...place(issue.path, 'key'), message: `the ${noun} \`${name}\` is missing`, hint }]
  }

  const subject = issue.path.length > 0 ? `the ${noun} \`${name}\`` : `what stands here`

  return [
    { code: codes.wrong, ...place(issue.path), message: `${subject} is ${quote(value)}: ${expected(issue)}`, hint }
  ]
}

function expected(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_key' || issue.code === 'invalid_element' || issue.code === 'invalid_union') {
    const inner = (issue.code === 'invalid_union' ? issue.errors.flat() : issue.issues)[0]

    return issue.message.startsWith('expected') ? issue.message : (inner?.message ?? issue.message)
  }

  return issue.message.startsWith('Invalid ') ? issue.message.replace(/^Invalid (input|option): /, '') : issue.message
}

function at(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    data
  )
}

function pathName(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join('.')
}

function fieldsAt(schema: z.ZodType, path: readonly PropertyKey[]): z.core.JSONSchema.BaseSchema | undefined {
  let known = described.get(schema)

  if (!known) {
    known = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    described.set(schema, known)
  }

  return path.reduce<z.core.JSONSchema.BaseSchema | undefined>((field, step) => {
    const next =
      typeof step === 'number' ? field?.items : (field?.properties?.[String(step)] ?? field?.additionalProperties)

    return typeof next === 'object' && !Array.isArray(next) ? next : undefined
  }, known)
}

const described = new WeakMap<z.ZodType, z.core.JSONSchema.BaseSchema>()

export const frontMatterWords = {
  noun: 'field',
  codes: { unknown: 'unknown-key', missing: 'missing-key', wrong: 'wrong-value' }
} as const satisfies Omit<Words, 'place'>

export const attributeWords = {
  noun: 'attribute',
  codes: { unknown: 'unknown-attribute', missing: 'missing-attribute', wrong: 'wrong-attribute' }
} as const satisfies Omit<Words, 'place'>

interface Words {
  readonly noun: string
  readonly codes: { readonly unknown: Code; readonly missing: Code; readonly wrong: Code }
  readonly place: (path: readonly PropertyKey[], what?: 'key' | 'value') => Place
}
