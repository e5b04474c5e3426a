/** Words of the inspector: kinds of things, the trace, and why a trace is not whole. */
export const inspector = {
  'kind.stand': { en: 'Stand', fr: 'Stand' },
  'kind.outlet': { en: 'Outlet', fr: 'Prise' },
  'kind.panelPort': { en: 'Panel position', fr: 'Position de bandeau' },
  'kind.interface': { en: 'Switch port', fr: 'Port de commutateur' },
  'kind.vlan': { en: 'VLAN', fr: 'VLAN' },
  'kind.host': { en: 'Host', fr: 'Poste' },
  'kind.prefix': { en: 'Network', fr: 'Réseau' },
  'kind.gateway': { en: 'Gateway', fr: 'Passerelle' },
  'kind.device': { en: 'Switch', fr: 'Commutateur' },
  'kind.panel': { en: 'Patch panel', fr: 'Bandeau' },

  'inspector.title': { en: 'Inspector', fr: 'Inspecteur' },
  'inspector.back': { en: 'Back', fr: 'Retour' },
  'inspector.close': { en: 'Close (Escape)', fr: 'Fermer (Échap)' },
  'inspector.copy': { en: 'Copy the trace', fr: 'Copier le chemin' },
  'inspector.trace': { en: 'Trace', fr: 'Chemin' },
  'inspector.fields': { en: 'Details', fr: 'Détails' },
  'inspector.config': { en: 'Configuration', fr: 'Configuration' },
  'inspector.noConfig': {
    en: 'The configuration has no line about this port.',
    fr: 'La configuration n’a aucune ligne sur ce port.',
  },
  'inspector.edit': { en: 'Edit {{field}}: {{value}}', fr: 'Modifier {{field}} : {{value}}' },
  'inspector.openSwitch': { en: 'Open the switch', fr: 'Ouvrir le commutateur' },

  'trace.whole': { en: 'Whole', fr: 'Complet' },
  'trace.gap': { en: 'Not whole', fr: 'Incomplet' },
  'trace.tagged': { en: 'tagged', fr: 'étiquetés' },
  'trace.more': { en: 'and {{count}} more', fr: 'et {{count}} de plus' },
} as const
