import { satteri } from '@astrojs/markdown-satteri'
import { markdownFeatures } from '@zerodeps/content-schema/markdown'
import { directions } from './directions.ts'
import { elements } from './elements.ts'
import { files } from './files.ts'
import { headings } from './headings.ts'
import { tableCells } from './table-cells.ts'
import { taskItems } from './task-items.ts'
import { units } from './units.ts'

/** How Markdown becomes a page: files first, so that what they bring is treated like what was written. */
export const processor = satteri({
  features: markdownFeatures,
  mdastPlugins: [files, headings, elements, units],
  hastPlugins: [tableCells, taskItems, directions]
})
