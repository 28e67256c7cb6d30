import { fileURLToPath } from 'node:url'
import { readFolders } from '@zerodeps/content-check/files/folder'
import { readSource } from '@zerodeps/content-check/files/source'
import { postPath, projectPath, systemPath } from '@zerodeps/content-schema/paths'
import { areaId } from '@zerodeps/content-schema/profile'
import { projectFacts } from '@zerodeps/content-schema/project'
import { contentRoot } from '../content-root.ts'
import { dataOf } from '../markdown/data.ts'
import { measuredOf } from '../markdown/measured.ts'
import type { CardFigure } from '../metadata/card-figure.ts'
import { firstFigure } from '../models/first-figure.ts'

/** Of a page by its path: what a post measured, the model of a system, what a package needs at run time. */
export function cardFigures(contentDir = fileURLToPath(contentRoot)): Map<string, CardFigure> {
  const figures = new Map<string, CardFigure>()

  for (const folder of readFolders(contentDir, 'posts').folders) {
    const measured = folder.has('index.mdx') ? measuredOf(folder) : undefined

    if (measured) {
      figures.set(postPath(folder.name), { kind: 'bars', ...measured })
    }
  }

  for (const id of areaId.options) {
    figures.set(systemPath(id), { kind: 'traces', traces: firstFigure(id).traces })
  }

  for (const folder of readFolders(contentDir, 'projects').folders) {
    const { count } = projectFacts.parse(dataOf(readSource(folder.bytes('facts.yaml')).text)).runtimeDependencies

    figures.set(projectPath(folder.name), { kind: 'fact', text: `Runtime dependencies: ${count}` })
  }

  return figures
}
