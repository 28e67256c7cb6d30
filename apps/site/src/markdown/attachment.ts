import type { BenchView } from '@zerodeps/content-schema/bench-view'
import type { Recording } from '@zerodeps/content-schema/recording'
import type { Flame } from '../charts/flame.ts'
import type { ShownModel } from '../models/first-figure.ts'
import type { Snippet } from './attachments.ts'

/** A component with what is in the file that it names. */
export type Attached =
  | { readonly name: 'CodeBlock'; readonly props: Snippet & { readonly mark: readonly number[] } }
  | { readonly name: 'Diagram'; readonly props: Words & { readonly dot: string; readonly still: string } }
  | AttachedFigure
  | { readonly name: 'InlinePicture'; readonly props: FigureProps & { readonly title: string | undefined } }
  | {
      readonly name: 'Bench'
      readonly props: {
        /** The way to its files from the page, without their endings. */
        readonly source: string
        readonly recording: Recording
        readonly view: BenchView
        readonly still: string
        readonly caption: string | undefined
        readonly open: boolean
        readonly stale: boolean
        readonly history: string | undefined
        /** That of what is recorded, where the text is in another. */
        readonly language: string | undefined
      }
    }
  | {
      readonly name: 'FlameGraph'
      readonly props: {
        readonly source: string
        readonly title: string
        readonly caption: string | undefined
        readonly flame: Flame
        readonly still: string
      }
    }
  | {
      readonly name: 'Model'
      readonly props: ShownModel
    }

export interface AttachedFigure {
  readonly name: 'Figure'
  readonly props: FigureProps
}

interface FigureProps extends Words {
  readonly src: string
  /** The same for dark pages. Feeds and plain Markdown show the light one. */
  readonly dark: string | undefined
  /** It has several frames, all of which are to be seen. */
  readonly animated: boolean
  readonly still: string
}

export interface Words {
  readonly alt: string
  readonly caption: string | undefined
}
