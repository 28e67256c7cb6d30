import { projectFacts } from '@zerodeps/content-schema/project'
import { dataOf } from '../files/data-file.ts'
import type { Finding } from '../findings/finding.ts'
import type { Document } from '../mdx/document.ts'

/** What is wrong inside the facts of a project, at the places in their own file. */
export function projectFactsFindings({ folder: { collection, file, has, bytes } }: Document): readonly Finding[] {
  return collection === 'projects' && has('facts.yaml')
    ? dataOf(`${file}/facts.yaml`, () => bytes('facts.yaml'), projectFacts).findings
    : []
}
