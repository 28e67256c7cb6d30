/**
 * Turns the labelled panels of `.tabs` into tabs. Without this every panel shows, one after another. Tabs of one group
 * switch together and the choice is remembered, once a reader has made it.
 */
export function tabs(): void {
  const groups = [...document.querySelectorAll<HTMLElement>('.tabs')].map(tabList)

  addEventListener('choose', ({ detail }: CustomEventInit<Choice>) => {
    for (const { group, choose } of groups) {
      if (detail && group === detail.group) {
        choose(detail.label)
      }
    }
  })
}

function tabList(root: HTMLElement, index: number) {
  const group = root.dataset.group ?? String(index)
  const panels = [...root.querySelectorAll<HTMLElement>(':scope > section')]
  const list = document.createElement('div')

  list.role = 'tablist'
  root.prepend(list)

  const buttons = panels.map((panel, position) => {
    const button = document.createElement('button')

    panel.role = 'tabpanel'
    panel.id ||= `tab-${index}-${position}`
    panel.firstElementChild?.remove()
    button.type = 'button'
    button.role = 'tab'
    button.textContent = panel.ariaLabel
    button.setAttribute('aria-controls', panel.id)
    button.addEventListener('click', () => announce(group, button.textContent))
    button.addEventListener('keydown', ({ key }) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[key]

      if (step) {
        const next = buttons.at((position + step) % buttons.length)

        next?.focus()
        next?.click()
      }
    })
    list.append(button)

    return button
  })

  const choose = (label: string) => {
    const chosen = buttons.findIndex((button) => button.textContent === label)

    if (chosen >= 0) {
      buttons.forEach((button, position) => {
        button.ariaSelected = String(position === chosen)
        button.tabIndex = position === chosen ? 0 : -1
      })
      panels.forEach((panel, position) => (panel.hidden = position !== chosen))
    }
  }

  choose(panels[0]?.ariaLabel ?? '')
  choose(recall(group))

  return { group, choose }
}

function announce(group: string, label: string): void {
  try {
    localStorage[`tab-${group}`] = label
  } catch {
    // A browser that denies storage still switches this page.
  }

  dispatchEvent(new CustomEvent('choose', { detail: { group, label } }))
}

function recall(group: string): string {
  try {
    return localStorage[`tab-${group}`] ?? ''
  } catch {
    return ''
  }
}

interface Choice {
  readonly group: string
  readonly label: string
}
