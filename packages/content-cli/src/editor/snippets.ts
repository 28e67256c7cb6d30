import { proseComponents } from '@zerodeps/content-schema/prose'
import { z } from 'zod'
import { emptyComponents, inlineComponents } from '@zerodeps/content-check/mdx/component-content'

/** A VS Code snippet for each component: what it must have, in tab stops, with its choices. */
export function componentSnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    Object.entries(proseComponents).map(([name, schema]) => {
      const { properties = {}, required = [] } = z.toJSONSchema(schema)
      const attributes = required.map(
        (attribute, index) => ` ${attribute}="${stop(index + 1, attribute, properties[attribute])}"`
      )
      const descriptions = Object.entries(properties).map(([attribute, field]) => `${attribute}: ${describe(field)}`)

      return [
        name,
        {
          scope: 'mdx,markdown',
          prefix: `<${name}`,
          body: body(name, attributes.join('')),
          description: descriptions.join('\n')
        }
      ]
    })
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
    return ['<Tabs>', '', '<Tab label="${1:label}">', '', '$0', '', '</Tab>', '', '</Tabs>']
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
