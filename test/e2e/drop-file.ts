/** Drops a file on the page, as a person drags it from a folder. */
import type { Page } from 'playwright'

export async function dropFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([file, text]) => {
      const decoded = Uint8Array.from(atob(text ?? ''), (character) => character.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([decoded], file ?? ''))
      return data
    },
    [name, Buffer.from(bytes).toString('base64')],
  )
  await page.getByTestId('drop-zone').dispatchEvent('drop', { dataTransfer: transfer })
}
