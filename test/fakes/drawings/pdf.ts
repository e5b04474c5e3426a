/** A PDF written by hand: pages of a size, turned or not, with words at points. */

export interface FakePage {
  readonly width: number
  readonly height: number
  readonly turn?: 0 | 90 | 180 | 270
  readonly words?: readonly (readonly [text: string, x: number, y: number])[]
  /** Operators put before the words: `10 10 80 60 re S`. */
  readonly drawing?: string
}

const PAGES = 2
const FONT = 3

/** A file of its objects, in order from 1, the first of them the catalogue. */
export function assemblePdf(objects: readonly (string | Buffer)[], trailer = ''): Buffer {
  const parts: Buffer[] = []
  let length = 0
  const put = (part: string | Buffer) => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part
    parts.push(bytes)
    length += bytes.length
  }
  put('%PDF-1.5\n')
  const places = objects.map((object, at) => {
    const place = length
    for (const part of [`${at + 1} 0 obj\n`, object, '\nendobj\n']) put(part)
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = length
  put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`)
  put(`trailer\n<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF\n`)
  return Buffer.concat(parts)
}

export const pdfStream = (entries: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${data.length}>>stream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream', 'latin1'),
  ])

/** A page of 600 by 400 points filled by one image; `entries` say how its data is coded. */
export const makeImagePdf = (width: number, height: number, entries: string, data: Buffer): Buffer =>
  assemblePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>',
    pdfStream('', Buffer.from('q 600 0 0 400 0 0 cm /I Do Q')),
    pdfStream(`/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${entries}`, data),
  ])

/** Content of a page of 600 by 400 points: a rectangle that fills the left or right half but for a margin, and a word in it. */
const half = (x: number, word: string) =>
  `${x + 20} 20 260 360 re B BT 1 g /F1 12 Tf ${x + 100} 200 Td (${word}) Tj ET 0 g`

/** Two layers: "Walls" on the left, with W1 on it, and "Last year" on the right, with Y1, which the file hides. */
export const makeLayeredPdf = (): Buffer =>
  assemblePdf([
    '<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[6 0 R 7 0 R]/D<</OFF[7 0 R]/Order[6 0 R 7 0 R]>>>>>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 400]/Resources<</Font<</F1 4 0 R>>/Properties<</A 6 0 R/B 7 0 R>>>>/Contents 5 0 R>>',
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    pdfStream('', Buffer.from(`/OC /A BDC ${half(0, 'W1')} EMC /OC /B BDC ${half(300, 'Y1')} EMC`)),
    '<</Type/OCG/Name(Walls)>>',
    '<</Type/OCG/Name(Last year)>>',
  ])

/** Objects 1-3 are catalogue, page tree and font; then each page and its content. `trailer` is added to the last part. */
export function makePdf(pages: readonly FakePage[], trailer = ''): Buffer {
  const kids = pages.map((_, at) => `${FONT + 1 + at * 2} 0 R`).join(' ')
  const objects = [
    `<</Type/Catalog/Pages ${PAGES} 0 R>>`,
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap(({ width, height, turn = 0, words = [], drawing = '' }, at) => {
      const written = words.map(([text, x, y]) => `BT /F1 12 Tf ${x} ${y} Td (${text}) Tj ET`)
      const content = [drawing, ...written].join('\n')
      return [
        `<</Type/Page/Parent ${PAGES} 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${turn}/Resources<</Font<</F1 ${FONT} 0 R>>>>/Contents ${FONT + 2 + at * 2} 0 R>>`,
        `<</Length ${content.length}>>stream\n${content}\nendstream`,
      ]
    }),
  ]
  return assemblePdf(objects, trailer)
}

/** The same behind a password that nobody told: the owner's and user's keys are of no known one. */
export const makeEncryptedPdf = (): Buffer =>
  makePdf(
    [{ width: 100, height: 100 }],
    `/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -44/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`,
  )
