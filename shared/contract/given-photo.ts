/** A photo that a page hands over, made small already; `data` is base64. */
import { z } from 'zod'

export const givenPhoto = z.object({
  name: z.string().max(200),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
  data: z.base64().max(8_000_000),
})
export type GivenPhoto = z.infer<typeof givenPhoto>
