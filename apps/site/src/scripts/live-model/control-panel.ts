import { valueText } from '../../models/settings-text.ts'
import type { View, ViewedRun } from '../../models/view.ts'

/**
 * Opens the controls of a model. What it returns sets the inputs to the values of a run, writes each value beside its label,
 * and notes what was asked for and not used.
 */
export function controlPanel(fieldset: HTMLFieldSetElement, { parameters }: View): (run: ViewedRun) => void {
  const note = document.createElement('p')
  const controls = parameters.flatMap((parameter) => {
    const input = fieldset.elements.namedItem(parameter.name)
    const text = document.createElement('span')

    if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) {
      return []
    }

    // The value is announced with the input; beside the label it is for the eye.
    text.ariaHidden = 'true'
    input.before(text)

    return { parameter, input, text }
  })

  note.role = 'status'
  fieldset.append(note)
  fieldset.hidden = false

  return ({ values, notes }) => {
    for (const { parameter, input, text } of controls) {
      const value = values[parameter.name] ?? parameter.default

      input.value = String(value)

      if (input instanceof HTMLInputElement) {
        input.ariaValueText = text.textContent = valueText(parameter, value)
      }
    }

    note.textContent = notes.join(' ')
  }
}
