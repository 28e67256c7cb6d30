import { pinnedId } from '@zerodeps/content-schema/heading'
import type { Document } from '../mdx/document.ts'
import type { Fault } from '../findings/finding.ts'
import { placeOf } from '../mdx/nodes.ts'
import { quote } from '../findings/quote.ts'

/** A post holds no expressions; comments are the one thing allowed in braces. */
export function* expressions({ nodes }: Document): Iterable<Fault> {
  for (const node of [...nodes.of('mdxFlowExpression'), ...nodes.of('mdxTextExpression')]) {
    if (!isComment(node.value) && pinnedId(node.value) === undefined) {
      yield { code: 'expression', ...placeOf(node), message: `${quote(`{${node.value}}`)} is an expression` }
    }
  }
}

function isComment(expression: string): boolean {
  return /^\s*\/\*(?:(?!\*\/)[\s\S])*\*\/\s*$/.test(expression)
}
