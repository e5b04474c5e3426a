/** Hands text or bytes to the person as a file of their browser's downloads folder; Electron saves it the same way. */
export function downloadFile(name: string, content: string | Uint8Array<ArrayBuffer>, mime: string): void {
  const type = typeof content === 'string' ? `${mime};charset=utf-8` : mime
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name.replace(/[\\/:*?"<>|]+/g, '-')
  document.body.append(link)
  link.click()
  link.remove()
  // The download reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
