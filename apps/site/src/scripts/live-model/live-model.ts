import { settingsText } from '../../models/settings-text.ts'
import type { Shown, View, ViewedRun } from '../../models/view.ts'
import { controlPanel } from './control-panel.ts'
import { asked, remember } from './address.ts'
import './style.ts'
import { inSlices } from './slices.ts'

const views = import.meta.glob<View>('./*.ts', { base: '../../models/views', import: 'view' })

for (const model of document.querySelectorAll('[data-model]')) {
  void live(model)
}

/** Gives the figure of a model its controls. Every change is answered at once, and again when the run is over. */
async function live(model: Element): Promise<void> {
  const view = await views[`./${model.getAttribute('data-model') ?? ''}.ts`]?.()
  const fieldset = model.querySelector('fieldset')
  const settings = model.querySelector('figcaption span')

  if (!view || !fieldset || !settings) {
    return
  }

  const setPanel = controlPanel(fieldset, view)
  let current: ViewedRun | undefined

  const run = (given: Readonly<Record<string, unknown>>) => {
    const started = view.start(given)

    current = started
    setPanel(started)
    settings.textContent = `Drawn for: ${settingsText(view.parameters, started.values)}.`
    void inSlices(started.step, {
      isWanted: () => current === started,
      answer: () => {
        show(model, started.shown())
      }
    })

    return started.values
  }

  const change = () => {
    const controls = fieldset.querySelectorAll<HTMLInputElement>('[name]')

    remember(view, run(Object.fromEntries([...controls].map(({ name, value }) => [name, value]))))
  }

  fieldset.addEventListener('input', change)
  fieldset.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLButtonElement && target.value) {
      fieldset.querySelector<HTMLInputElement>(`[name=${target.value}]`)?.stepUp()
      change()
    } else if (target instanceof HTMLButtonElement) {
      remember(view, run({}))
    }
  })
  addEventListener('hashchange', () => {
    run(asked(view))
  })

  if (Object.keys(asked(view)).length > 0) {
    run(asked(view))
    model.scrollIntoView()
  } else {
    // The build has drawn this run.
    setPanel(view.start())
  }
}

/** The paths, cells and sentence that the build wrote, with what a run gives in their place. */
function show(model: Element, { paths, rows, sentence }: Shown): void {
  const texts = rows.flat()
  const output = model.querySelector('output')

  // What was said of the first picture need not hold for this one.
  model.querySelector('svg')?.setAttribute('aria-label', sentence)

  model.querySelectorAll('.live path').forEach((path, index) => {
    path.setAttribute('d', paths[index] ?? '')
  })
  model.querySelectorAll('tbody :is(th, td)').forEach((cell, index) => {
    cell.textContent = texts[index] ?? ''
  })

  if (output) {
    output.textContent = sentence
  }
}

export {}
