import css from '../../styles/live-model.css?inline'
import { settingsText } from '../../models/settings-text.ts'
import type { Shown, View, ViewedRun } from '../../models/view.ts'
import { controlPanel } from './control-panel.ts'
import { asked, remember } from './address.ts'
import { frame, inSlices } from './slices.ts'
import { write } from './write.ts'

const views = import.meta.glob<View>('./*.ts', { base: '../../models/views', import: 'view' })
const style = new CSSStyleSheet()

style.replaceSync(css)
document.adoptedStyleSheets.push(style)

for (const model of document.querySelectorAll('[data-model]')) {
  void live(model)
}

/** Gives the figure of a model its controls, or takes their room where it does not load. Every change is answered at once, and again when the run is over. */
async function live(model: Element): Promise<void> {
  const view = await views[`./${model.getAttribute('data-model') ?? ''}.ts`]?.().catch(() => undefined)
  const fieldset = model.querySelector('fieldset')

  if (!view || !fieldset) {
    model.removeAttribute('data-model')

    return
  }

  const setPanel = controlPanel(fieldset, model.querySelector('[role=status] span'), view)
  const stillness = matchMedia('(prefers-reduced-motion: reduce)')
  let current: ViewedRun | undefined

  /** The picture and its sentence are drawn in one frame and the table in the next: each takes a browser half of one. */
  const run = async (given: Readonly<Record<string, unknown>>, answersEarly = !stillness.matches) => {
    const started = view.start(given)
    const isWanted = () => current === started

    current = started
    setPanel(started)
    await inSlices(started.step, {
      isWanted,
      answersEarly,
      answer: () => {
        showPicture(model, started.shown())
      }
    })
    await frame()

    if (isWanted()) {
      showTable(model, started.shown())
      write(model.querySelector('figcaption span'), `Drawn for: ${settingsText(view.parameters, started.values)}.`)
    }

    return started
  }

  /** To change the address takes a browser half a frame, and has it lay out what was written: it waits for that frame. */
  const change = async (given: Readonly<Record<string, unknown>>) => {
    const over = await run(given)

    await frame()

    if (current === over) {
      remember(view, over.values)
    }
  }

  const changeToControls = () => {
    const controls = fieldset.querySelectorAll<HTMLInputElement>('[name]')

    void change(Object.fromEntries([...controls].map(({ name, value }) => [name, value])))
  }

  fieldset.addEventListener('input', changeToControls)
  fieldset.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.value) {
      fieldset.querySelector<HTMLInputElement>(`[name=${target.value}]`)?.stepUp()
      changeToControls()
    } else if (target instanceof HTMLButtonElement) {
      void change({})
    }
  })
  addEventListener('hashchange', () => {
    void run(asked(view))
  })

  const first = asked(view)

  if (Object.keys(first).length > 0) {
    void run(first)
    model.scrollIntoView()
  } else {
    // The build has drawn this run. Taken here too, it has the browser compile what the first change will need.
    void run({}, false)
  }
}

/** The paths and the sentence that the build wrote, with what a run gives in their place. */
function showPicture(model: Element, { paths, sentence }: Shown): void {
  model.querySelectorAll('.live path').forEach((path, index) => {
    const data = paths[index] ?? ''

    if (path.getAttribute('d') !== data) {
      path.setAttribute('d', data)
    }
  })

  if (write(model.querySelector('output'), sentence)) {
    // What was said of the first picture need not hold for this one.
    model.querySelector('svg')?.setAttribute('aria-label', sentence)
  }
}

function showTable(model: Element, { rows }: Shown): void {
  const texts = rows.flat()

  model.querySelectorAll('tbody :is(th, td)').forEach((cell, index) => {
    write(cell, texts[index] ?? '')
  })
}

export {}
