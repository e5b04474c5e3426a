/** Link aggregation: its table, its columns, its protocols. */
export const lag = {
  'nav.lags': { en: 'LAGs', fr: 'LAG' },
  'tables.add.lags': { en: 'Add a LAG', fr: 'Ajouter un LAG' },
  'tables.empty.lags': {
    en: 'No LAG yet. A LAG is several cables between two devices used as one; HP calls it a trunk, Cisco a Port-channel. Add one by its switch, then write its ports.',
    fr: 'Aucun LAG. Un LAG, ce sont plusieurs câbles entre deux appareils utilisés comme un seul ; HP l’appelle trunk, Cisco Port-channel. Ajoutez-en un par son commutateur, puis écrivez ses ports.',
  },
  'column.lag': { en: 'LAG', fr: 'LAG' },
  'column.lagName': { en: 'Switch and LAG', fr: 'Commutateur et LAG' },
  'column.members': { en: 'Member ports', fr: 'Ports membres' },
  'column.protocol': { en: 'Protocol', fr: 'Protocole' },
  'column.forbidden': { en: 'Forbidden VLANs', fr: 'VLAN interdits' },
  'lag.lacp': { en: 'LACP', fr: 'LACP' },
  'lag.static': { en: 'Static', fr: 'Statique' },
  'lag.pagp': { en: 'PAgP (Cisco)', fr: 'PAgP (Cisco)' },
  'push.field.lag': { en: 'LAG', fr: 'LAG' },
  'push.field.protocol': { en: 'protocol of the LAG', fr: 'protocole du LAG' },
  'switches.inLag': { en: 'in {{lag}}', fr: 'dans {{lag}}' },
} as const
