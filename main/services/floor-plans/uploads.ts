/**
 * Drawings on their way from the page, in parts. Few are kept, and none longer than it takes to decide about it. The first
 * part tells what the file is and the page how large, so that what cannot be taken is refused before the rest is sent.
 */
import { ulid } from 'ulid'
import { checkBeginning, LARGEST_DRAWING } from '../../drawings/read-drawing.ts'
import { WorkError } from '../../work-error.ts'

interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
  filled: number
}

export interface UploadPart {
  /** Of the answer to the first part. */
  readonly token?: string | undefined
  readonly name: string
  /** Bytes of the whole file. */
  readonly size: number
  readonly data: Uint8Array
}

/** The oldest goes first, by number and by bytes together. */
const KEPT = 3
const KEPT_BYTES = LARGEST_DRAWING

const forgotten = () => new WorkError('upload_forgotten', 'This drawing is no longer kept. Choose it again.')

export function createUploads() {
  const uploads = new Map<string, Upload>()
  const need = (token: string): Upload => {
    const upload = uploads.get(token)
    if (upload) return upload
    throw forgotten()
  }
  const makeRoom = (size: number) => {
    const sizes = [...uploads].map(([token, { bytes }]) => [token, bytes.byteLength] as const)
    let total = sizes.reduce((sum, [, bytes]) => sum + bytes, size)
    let count = sizes.length + 1
    for (const [token, bytes] of sizes) {
      if (count <= KEPT && total <= KEPT_BYTES) return
      uploads.delete(token)
      total -= bytes
      count -= 1
    }
  }
  const begin = ({ name, size, data }: UploadPart): string => {
    checkBeginning({ file: name, bytes: data }, size)
    makeRoom(size)
    const token = ulid()
    uploads.set(token, { name, bytes: new Uint8Array(size), filled: 0 })
    return token
  }
  return {
    /** Adds a part; without a token it is the first of a new file. Throws WorkError `drawing_*`. */
    add(part: UploadPart): string {
      const token = part.token ?? begin(part)
      const upload = need(token)
      // A part too many is of another file than the one that was announced.
      if (upload.filled + part.data.byteLength > upload.bytes.byteLength) {
        uploads.delete(token)
        throw forgotten()
      }
      upload.bytes.set(part.data, upload.filled)
      upload.filled += part.data.byteLength
      return token
    },
    get(token: string): { readonly name: string; readonly bytes: Uint8Array } {
      const { name, bytes, filled } = need(token)
      if (filled < bytes.byteLength) throw forgotten()
      return { name, bytes }
    },
    forget: (token: string) => void uploads.delete(token),
  }
}
