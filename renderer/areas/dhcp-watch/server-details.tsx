/** What one server offers, option by option. */
import type { ServerView } from '../../../shared/dhcp/watch-view.ts'
import { type Text, useText } from '../../i18n.ts'
import style from './dhcp-watch.module.css'
import { OursButton } from './ours-button.tsx'

interface Props {
  readonly server: ServerView | null
  readonly hasServers: boolean
}

export function ServerDetails({ server, hasServers }: Props) {
  const t = useText()
  if (!hasServers) return null
  return (
    <section className={style.part} aria-label={t('dhcp.details')}>
      <h2>{server ? `${t('dhcp.details')} · ${server.server}` : t('dhcp.details')}</h2>
      {server ? <Facts server={server} /> : <p className={style.quiet}>{t('dhcp.choose')}</p>}
    </section>
  )
}

function Facts({ server }: { readonly server: ServerView }) {
  const t = useText()
  const told = factsOf(t, server).filter(([, value]) => value !== '')
  return (
    <>
      <dl className={style.facts}>
        {told.map(([label, value]) => [<dt key={label}>{label}</dt>, <dd key={`${label}=`}>{value}</dd>])}
      </dl>
      {server.verdict === 'untold' ? <OursButton server={server} /> : null}
    </>
  )
}

const list = (values: readonly (string | undefined | null)[] | undefined): string =>
  (values ?? []).filter(Boolean).join(', ')

function heardOn(t: Text, { caughtBy, interface: name, kind }: ServerView): string {
  if (kind === 'lease') return t('dhcp.byLease', { interface: name })
  return caughtBy ?? name ?? ''
}

/** In the order in which a wrong one does harm. */
function factsOf(t: Text, view: ServerView): readonly (readonly [label: string, value: string])[] {
  const { options, source, relay, server } = view
  const { leaseSeconds } = options
  const places = view.places.flatMap(({ panelPorts }) => panelPorts)
  return [
    [t('dhcp.option.routers'), list(options.routers)],
    [t('dhcp.option.dns'), list(options.dns)],
    [t('dhcp.option.mask'), options.subnetMask ?? ''],
    [t('dhcp.option.domain'), options.domain ?? ''],
    [
      t('dhcp.option.lease'),
      leaseSeconds === undefined ? '' : t('dhcp.option.seconds', { seconds: leaseSeconds }),
    ],
    [t('dhcp.option.proxy'), options.proxyFile ?? ''],
    [t('dhcp.option.time'), list(options.timeServers)],
    [t('dhcp.option.boot'), list([options.bootServer, view.nextServer, options.bootFile])],
    [t('dhcp.option.relay'), relay ?? ''],
    [t('dhcp.option.source'), source === server ? '' : (source ?? '')],
    [t('dhcp.column.interface'), heardOn(t, view)],
    [t('dhcp.column.count'), view.count > 0 ? String(view.count) : ''],
    [t('column.panel'), list(places)],
    ...view.otherOptions.map(({ code, hex }) => [t('dhcp.option.other', { code }), hex] as const),
  ]
}
