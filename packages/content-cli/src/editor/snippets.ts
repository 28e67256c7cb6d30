import { proseComponents } from '@zerodeps/content-schema/prose'
import { z } from 'zod'
import { emptyComponents, inlineComponents } from '@zerodeps/content-check/mdx/component-content'

/**
 * A VS Code snippet for each component with all its attributes, in tab stops, with their choices. One that may be missing is a
 * tab stop as a whole: what is typed there replaces it, and Backspace takes it away.
 */
export function componentSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    Object.entries(proseComponents).map(([name, schema]) => {
      const { properties = {}, required = [] } = z.toJSONSchema(schema)
      const attributes = componentAttributes(properties, new Set(required))
      const descriptions = Object.entries(properties).map(([attribute, field]) => `${attribute}: ${describe(field)}`)

      return [
        name,
        {
          scope: 'mdx,markdown',
          prefix: `<${name}`,
          body: body(name, attributes),
          description: descriptions.join('\n')
        }
      ]
    })
  )
}

/** A snippet for each field of front matter whose values are those of the content. */
export function fieldSnippets({
  tags,
  series
}: {
  tags: readonly string[]
  series: readonly string[]
}): Record<string, Snippet> {
  // Editors see YAML in front matter.
  const scope = 'mdx,markdown,yaml'
  const [tag, name] = [tags, series].map((ids) => `\${1|${ids.join(',')}|}`)

  return {
    ...(tags.length > 0 && {
      tags: { scope, prefix: 'tags', body: [`tags: [${tag}]`], description: 'Of content/tags.yaml.' }
    }),
    ...(series.length > 0 && {
      series: {
        scope,
        prefix: 'series',
        body: [`series: { name: ${name}, part: \${2:1} }`],
        description: 'Of content/series.yaml.'
      }
    })
  }
}

function componentAttributes(properties: Readonly<Record<string, unknown>>, required: ReadonlySet<string>): string {
  const names = Object.keys(properties).toSorted((a, b) => Number(required.has(b)) - Number(required.has(a)))
  let stops = 0

  return names
    .map((name) => {
      if (required.has(name)) {
        return ` ${name}="${stop(++stops, name, properties[name])}"`
      }

      const whole = ++stops

      return isBare(properties[name])
        ? `\${${whole}: ${name}}`
        : `\${${whole}: ${name}="${stop(++stops, name, properties[name])}"}`
    })
    .join('')
}

/** A name without a value, such as `table`. */
function isBare(field: unknown): boolean {
  return (
    typeof field === 'object' &&
    field !== null &&
    'enum' in field &&
    Array.isArray(field.enum) &&
    field.enum.includes('')
  )
}

function body(name: string, attributes: string): string[] {
  if (emptyComponents.has(name)) {
    return [`<${name}${attributes} />`]
  }

  if (inlineComponents.has(name)) {
    return [`<${name}${attributes}>$0</${name}>`]
  }

  if (name === 'Tabs') {
    return [`<Tabs${attributes}>`, '', '<Tab label="${3:label}">', '', '$0', '', '</Tab>', '', '</Tabs>']
  }

  const content = name === 'Diagram' ? ['```dot', 'digraph { $0 }', '```'] : ['$0']

  return [`<${name}${attributes}>`, '', ...content, '', `</${name}>`]
}

function stop(index: number, attribute: string, field: unknown): string {
  const choices =
    typeof field === 'object' && field !== null && 'enum' in field && Array.isArray(field.enum) ? field.enum : []

  return choices.length > 0 ? `\${${index}|${choices.join(',')}|}` : `\${${index}:${attribute}}`
}

function describe(field: unknown): string {
  return typeof field === 'object' && field !== null && 'description' in field ? String(field.description) : ''
}

interface Snippet {
  readonly scope: string
  readonly prefix: string
  readonly body: readonly string[]
  readonly description: string
}
