import type { ProseComponent } from '@zerodeps/content-schema/prose'
import Abbr from './Abbr.astro'
import AbbrFeed from './Abbr.feed.astro'
import Bench from './Bench.astro'
import BenchFeed from './Bench.feed.astro'
import Callout from './Callout.astro'
import CalloutFeed from './Callout.feed.astro'
import CodeBlock from './CodeBlock.astro'
import CodeBlockFeed from './CodeBlock.feed.astro'
import Details from './Details.astro'
import DetailsFeed from './Details.feed.astro'
import Diagram from './Diagram.astro'
import DiagramFeed from './Diagram.feed.astro'
import Figure from './Figure.astro'
import FigureFeed from './Figure.feed.astro'
import FlameGraph from './FlameGraph.astro'
import FlameGraphFeed from './FlameGraph.feed.astro'
import Formula from './Formula.astro'
import FormulaFeed from './Formula.feed.astro'
import InlineCode from './InlineCode.astro'
import InlineCodeFeed from './InlineCode.feed.astro'
import InlinePicture from './InlinePicture.astro'
import InlinePictureFeed from './InlinePicture.feed.astro'
import Model from './Model.astro'
import ModelFeed from './Model.feed.astro'
import Num from './Num.astro'
import NumFeed from './Num.feed.astro'
import Sidenote from './Sidenote.astro'
import SidenoteFeed from './Sidenote.feed.astro'
import Tab from './Tab.astro'
import TabFeed from './Tab.feed.astro'
import TableBox from './TableBox.astro'
import TableBoxFeed from './TableBox.feed.astro'
import Tabs from './Tabs.astro'
import TabsFeed from './Tabs.feed.astro'
import { plainMarkdown } from './plain-markdown.ts'

const code = {
  page: CodeBlock,
  feed: CodeBlockFeed,
  markdown: plainMarkdown.CodeBlock,
  paper: 'On white, with lines that break instead of being cut off.'
}

/** Nothing but the figure itself: what it is bound to costs a reader no byte. */
const figure = { page: Num, feed: NumFeed, markdown: plainMarkdown.Num, paper: 'As on the page.' }

/**
 * How everything an author may write is rendered: what he writes by name, and the elements of Markdown that a page and a
 * feed show differently. A name without one of the four renderings does not compile.
 */
export const vocabulary = {
  Callout: {
    page: Callout,
    feed: CalloutFeed,
    markdown: plainMarkdown.Callout,
    paper: 'As on the page, kept on one sheet.'
  },
  Figure: {
    page: Figure,
    feed: FigureFeed,
    markdown: plainMarkdown.Figure,
    paper: 'The picture at the width of the text, on one sheet with its caption.'
  },
  Snippet: code,
  Tabs: { page: Tabs, feed: TabsFeed, markdown: plainMarkdown.Tabs, paper: 'Every panel, one under another.' },
  Tab: { page: Tab, feed: TabFeed, markdown: plainMarkdown.Tab, paper: 'The panel under its label.' },
  Details: {
    page: Details,
    feed: DetailsFeed,
    markdown: plainMarkdown.Details,
    paper: 'Open, under its summary.'
  },
  Sidenote: {
    page: Sidenote,
    feed: SidenoteFeed,
    markdown: plainMarkdown.Sidenote,
    paper: 'In the running text, smaller.'
  },
  Abbr: {
    page: Abbr,
    feed: AbbrFeed,
    markdown: plainMarkdown.Abbr,
    paper: 'Followed by what it stands for, in brackets.'
  },
  Diagram: {
    page: Diagram,
    feed: DiagramFeed,
    markdown: plainMarkdown.Diagram,
    paper: 'Black on white, on one sheet with its caption.'
  },
  Bench: {
    page: Bench,
    feed: BenchFeed,
    markdown: plainMarkdown.Bench,
    paper: 'The chart in black on white; the table, which the page folds, in full.'
  },
  FlameGraph: {
    page: FlameGraph,
    feed: FlameGraphFeed,
    markdown: plainMarkdown.FlameGraph,
    paper: 'The graph in black on white; the table, which the page folds, stays away.'
  },
  Num: figure,
  Ratio: figure,
  Model: {
    page: Model,
    feed: ModelFeed,
    markdown: plainMarkdown.Model,
    paper: 'The figure and the table as they stand on the screen, without the controls.'
  },
  CodeBlock: code,
  InlineCode: {
    page: InlineCode,
    feed: InlineCodeFeed,
    markdown: plainMarkdown.InlineCode,
    paper: 'In black, in the face of code.'
  },
  InlinePicture: {
    page: InlinePicture,
    feed: InlinePictureFeed,
    markdown: plainMarkdown.InlinePicture,
    paper: 'In its line, as on the page.'
  },
  Formula: {
    page: Formula,
    feed: FormulaFeed,
    markdown: plainMarkdown.Formula,
    paper: 'As on the page, unbroken.'
  },
  TableBox: {
    page: TableBox,
    feed: TableBoxFeed,
    markdown: plainMarkdown.TableBox,
    paper: 'The whole table, without a box that scrolls; its head is repeated on each sheet.'
  }
} satisfies Record<ProseComponent | MarkdownElement, Renderings>

export const pageComponents = renderedAs('page')
export const feedComponents = renderedAs('feed')

/** The map that `<Content components={…} />` takes. */
function renderedAs(rendering: 'page' | 'feed'): Record<string, AstroComponent> {
  return Object.fromEntries(Object.entries(vocabulary).map(([name, renderings]) => [name, renderings[rendering]]))
}

/** Elements of Markdown that the processor turns into components. */
type MarkdownElement = 'CodeBlock' | 'InlineCode' | 'InlinePicture' | 'Formula' | 'TableBox'

interface Renderings {
  readonly page: AstroComponent
  readonly feed: AstroComponent
  readonly markdown: (props: never, inner: string) => string
  /** What print does with the page's rendering, in one sentence. */
  readonly paper: string
}

type AstroComponent = (props: never) => unknown
