/** A drawing dropped on the page, sent to the core in parts; the token stands for it in `inspect`, `add`, `replace`. */
import { DOCUMENT_PART } from '../../shared/contract/floor-plan.ts'
import { client } from '../rpc.ts'
import { base64Of } from './base64.ts'

/** `onProgress`: 0 to 1. Rejects with the refusal of what cannot be taken, before all of it is sent. */
export async function sendDrawing(
  file: File,
  onProgress: (share: number) => void = () => {},
): Promise<{ readonly token: string }> {
  let token: string | undefined
  let from = 0
  do {
    const bytes = new Uint8Array(await file.slice(from, from + DOCUMENT_PART).arrayBuffer())
    const sent = await client.floorPlan.upload({
      ...(token !== undefined && { token }),
      name: file.name,
      size: file.size,
      data: base64Of(bytes),
    })
    token = sent.token
    from += DOCUMENT_PART
    onProgress(Math.min(1, from / Math.max(1, file.size)))
  } while (from < file.size)
  return { token }
}
