import Bench from './Bench.astro'
import Callout from './Callout.astro'
import CodeBlock from './CodeBlock.astro'
import Diagram from './Diagram.astro'
import Figure from './Figure.astro'
import Formula from './Formula.astro'
import InlineCode from './InlineCode.astro'
import Sidenote from './Sidenote.astro'
import Tab from './Tab.astro'
import TableBox from './TableBox.astro'
import Tabs from './Tabs.astro'

export const components = {
  Bench,
  Callout,
  CodeBlock,
  Diagram,
  Figure,
  Formula,
  InlineCode,
  Sidenote,
  Tab,
  TableBox,
  Tabs
}
