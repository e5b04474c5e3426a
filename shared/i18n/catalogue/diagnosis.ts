/** Words of the diagnosis screen; what it finds is said in ../diagnosis-texts.ts. */
export const diagnosisScreen = {
  'diagnosis.title': { en: 'Diagnosis', fr: 'Diagnostic' },
  'diagnosis.about': {
    en: 'a stand without network, from the plan to the Internet',
    fr: 'un stand sans réseau, du plan jusqu’à Internet',
  },
  'diagnosis.start': { en: 'Diagnose', fr: 'Diagnostiquer' },
  'diagnosis.command': {
    en: '{{name}} has no network: diagnose',
    fr: '{{name}} n’a pas de réseau : diagnostic',
  },
  'diagnosis.point': { en: 'Without network', fr: 'Sans réseau' },
  'diagnosis.point.help': { en: 'A stand or an outlet', fr: 'Un stand ou une prise' },
  'diagnosis.isHere': { en: 'This laptop is plugged in there', fr: 'Ce portable y est branché' },
  'diagnosis.again': { en: 'Once more', fr: 'Recommencer' },
  'diagnosis.empty': { en: 'Who has no network?', fr: 'Qui n’a pas de réseau ?' },
  'diagnosis.empty.text': {
    en: 'Write the name of the stand. Plan, cabling, port, VLAN, address, gateway, DHCP, DNS and Internet are looked at one by one, with whatever is at hand.',
    fr: 'Écrivez le nom du stand. Plan, câblage, port, VLAN, adresse, passerelle, DHCP, DNS et Internet sont regardés un par un, avec ce qu’il y a.',
  },
  'diagnosis.progress': { en: '{{done}} of {{total}}', fr: '{{done}} sur {{total}}' },
  'diagnosis.left': { en: '{{count}} s at most', fr: '{{count}} s au plus' },
  'diagnosis.chain': { en: 'From the plan to the Internet', fr: 'Du plan à Internet' },
  'diagnosis.asking': { en: 'being looked at …', fr: 'en cours…' },
  'diagnosis.outlets': { en: 'Outlets of the stand', fr: 'Prises du stand' },
  'diagnosis.next': { en: 'What to do next', fr: 'Que faire maintenant' },
  'diagnosis.soFar': { en: 'So far', fr: 'Pour l’instant' },
  'diagnosis.looking': { en: 'Nothing wrong found yet.', fr: 'Rien de faux trouvé encore.' },
  'diagnosis.plugged': {
    en: 'I have plugged the laptop into {{outlet}}',
    fr: 'J’ai branché le portable sur {{outlet}}',
  },
  'diagnosis.findings': { en: 'Plan against reality', fr: 'Le plan et la réalité' },
  'diagnosis.inJournal': { en: 'Written into the journal.', fr: 'Noté au journal.' },
  'diagnosis.copy': { en: 'Copy as text', fr: 'Copier en texte' },
} as const
