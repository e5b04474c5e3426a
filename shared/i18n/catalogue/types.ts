/** Words of the device types. */
export const types = {
  'types.title': { en: 'Device types', fr: 'Modèles d’appareils' },
  'types.intro': {
    en: 'Models that the library lacks, known to this site. Paste a device-type YAML as NetBox uses it, or describe the ports.',
    fr: 'Les modèles absents de la bibliothèque, connus de ce site. Collez un YAML de modèle à la façon de NetBox, ou décrivez les ports.',
  },
  'types.none': {
    en: 'This site has no model of its own; the library knows {{count}}.',
    fr: 'Ce site n’a pas de modèle à lui ; la bibliothèque en connaît {{count}}.',
  },
  'types.byHand': { en: 'Described by hand', fr: 'Décrit à la main' },
  'types.byYaml': { en: 'From YAML', fr: 'Depuis un YAML' },
  'types.manufacturer': { en: 'Manufacturer', fr: 'Constructeur' },
  'types.model': { en: 'Model', fr: 'Modèle' },
  'types.ports': { en: 'Ports', fr: 'Ports' },
  'types.ports.help': {
    en: 'Groups by comma, as in: 48 x FastEthernet0/{1-48}, 2 x GigabitEthernet0/{1-2}',
    fr: 'Groupes séparés par des virgules, comme : 48 x FastEthernet0/{1-48}, 2 x GigabitEthernet0/{1-2}',
  },
  'types.uplinks': { en: 'Uplinks, from the end', fr: 'Liaisons montantes, depuis la fin' },
  'types.yaml': { en: 'Device-type YAML', fr: 'YAML du modèle' },
  'types.add': { en: 'Add the type', fr: 'Ajouter le modèle' },
  'types.added': { en: 'Added as {{slug}}', fr: 'Ajouté sous le nom {{slug}}' },
} as const
