/** A photo as it is kept: small enough to be mailed with hundreds of others, large enough to read a label on it. */

export interface ShrunkPhoto {
  readonly name: string
  readonly mime: 'image/jpeg'
  /** Base64. */
  readonly data: string
}

const LONGEST_SIDE = 1600
const QUALITY = 0.8

/** Rejects where the file is no picture that the browser can read. */
export async function shrinkPhoto(file: File): Promise<ShrunkPhoto> {
  const picture = await createImageBitmap(file)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  const address = canvas.toDataURL('image/jpeg', QUALITY)
  return {
    name: `${file.name.replace(/\.[^.]*$/, '')}.jpg`,
    mime: 'image/jpeg',
    data: address.slice(address.indexOf(',') + 1),
  }
}
