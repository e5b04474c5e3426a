/** Hands text to the person as a file of their browser's downloads folder; Electron saves it the same way. */
export function downloadFile(name: string, text: string, mime: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mime};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
