/** A fingerprint to be compared by eye: it takes a new line between two pairs, never inside one. */
import { Code } from '@mantine/core'
import { Fragment } from 'react'
import style from './services.module.css'

export function Fingerprint({ value }: { readonly value: string }) {
  return (
    <Code block className={style.fingerprint}>
      {value.split(/(?<=:)/).map((pair, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pairs of one value never change places
        <Fragment key={at}>
          {pair}
          <wbr />
        </Fragment>
      ))}
    </Code>
  )
}
