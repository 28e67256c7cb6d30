/**
 * A button on every code block and citation that copies its text; of a terminal session, the commands only. The address of
 * a feed brings its button along, which keeps its place in the line.
 */
export function copy(): void {
  for (const block of document.querySelectorAll<HTMLElement>('pre,[data-copy]')) {
    const next = block.nextElementSibling
    const button = next instanceof HTMLButtonElement ? next : newButton(block)

    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(commands(block)).then(() => {
        button.textContent = 'Copied'
        setTimeout(() => (button.textContent = 'Copy'), 2000)
      })
    })
  }
}

function newButton(block: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button')

  button.type = 'button'
  button.textContent = 'Copy'
  block.before(button)

  return button
}

function commands({ dataset, textContent }: HTMLElement): string {
  return dataset.lang === 'console'
    ? [...textContent.matchAll(/^\$ ((?:.*\\\n)*.*)$/gm)].map(([, command]) => command).join('\n')
    : textContent
}
