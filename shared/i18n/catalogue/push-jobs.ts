/** Words of a push to many switches, of reading many, and of work on consoles that are open. */
export const pushJobs = {
  'jobs.kind.read': { en: 'Read and compare', fr: 'Lecture et comparaison' },
  'jobs.kind.push': { en: 'Push', fr: 'Envoi' },
  'jobs.read': { en: 'Read and compare …', fr: 'Lire et comparer…' },
  'jobs.push': { en: 'Push the plan …', fr: 'Envoyer le plan…' },
  'jobs.source': { en: 'Work on', fr: 'Travailler sur' },
  'jobs.source.switches': { en: 'Planned switches', fr: 'Commutateurs prévus' },
  'jobs.source.consoles': { en: 'Open consoles ({{count}})', fr: 'Consoles ouvertes ({{count}})' },
  'jobs.consoles.name': { en: 'Console', fr: 'Console' },
  'jobs.consoles.port': { en: 'Connection', fr: 'Connexion' },
  'jobs.consoles.switch': { en: 'Planned switch', fr: 'Commutateur prévu' },
  'jobs.consoles.serial': { en: 'Serial number', fr: 'Numéro de série' },
  'jobs.consoles.none': { en: 'No console is open', fr: 'Aucune console ouverte' },
  'jobs.consoles.none.text': {
    en: 'Open one console an adapter; then work on all of them from here.',
    fr: 'Ouvrez une console par adaptateur ; travaillez ensuite sur toutes à partir d’ici.',
  },
  'jobs.consoles.on': { en: 'On these consoles: {{names}}', fr: 'Sur ces consoles : {{names}}' },
  'jobs.consoles.unplanned': {
    en: 'Nobody knows yet which planned switch these are; tell it in their tab. They stay out: {{names}}',
    fr: 'On ne sait pas encore quels commutateurs prévus sont ceux-ci ; indiquez-le dans leur onglet. Ils restent de côté : {{names}}',
  },
  'jobs.push.first': {
    en: 'First all of them are read and compared; nothing is sent before you have seen the lines and said yes.',
    fr: 'Tous sont d’abord lus et comparés ; rien n’est envoyé avant que vous ayez vu les lignes et donné votre accord.',
  },
  'jobs.state.ready': { en: 'to confirm', fr: 'à confirmer' },
  'jobs.state.refused': { en: 'refused', fr: 'refusé' },
  'jobs.lines': { en: 'Lines', fr: 'Lignes' },
  'jobs.sum.failed': { en: '{{count}} failed', fr: '{{count}} en échec' },
  'jobs.sum.refused': { en: '{{count}} refused', fr: '{{count}} [count|refusé|refusés]' },
  'jobs.sum.stopped': { en: '{{count}} stopped', fr: '{{count}} [count|arrêté|arrêtés]' },
  'jobs.sum.ready': { en: '{{count}} to confirm', fr: '{{count}} à confirmer' },
  'jobs.confirm.open': { en: 'Look and send …', fr: 'Vérifier et envoyer…' },
  'jobs.confirm.title': { en: 'What is sent to each switch', fr: 'Ce qui est envoyé à chaque commutateur' },
  'jobs.confirm.choose': { en: 'Send to {{name}}', fr: 'Envoyer à {{name}}' },
  'jobs.confirm.facts': {
    en: '{{lines}} [lines|line|lines], about {{time}}',
    fr: '{{lines}} [lines|ligne|lignes], environ {{time}}',
  },
  'jobs.confirm.nothing': { en: 'as planned; only saved', fr: 'conforme ; sera seulement sauvegardé' },
  'jobs.confirm.port': {
    en: 'We come through its port {{port}}: nothing cuts it.',
    fr: 'On arrive par son port {{port}} : rien ne le coupe.',
  },
  'jobs.confirm.portVlan': {
    en: 'We come through its port {{port}}, VLAN {{vid}}: nothing cuts them.',
    fr: 'On arrive par son port {{port}}, VLAN {{vid}} : rien ne les coupe.',
  },
  'jobs.confirm.portUnknown': {
    en: 'The port we come through is not known.',
    fr: 'Le port par lequel on arrive n’est pas connu.',
  },
  'jobs.confirm.type': {
    en: 'Nothing takes {{name}} back if it is cut off. Type its name to send all the same',
    fr: 'Rien ne ramène {{name}} s’il se coupe du réseau. Tapez son nom pour envoyer quand même',
  },
  'jobs.confirm.refused': { en: 'Nothing is sent to these', fr: 'Rien n’est envoyé à ceux-ci' },
  'jobs.confirm.show': { en: 'Lines of {{name}}', fr: 'Lignes de {{name}}' },
  'jobs.confirm.send': {
    en: 'Send to {{count}} [count|switch|switches]',
    fr: 'Envoyer à {{count}} [count|commutateur|commutateurs]',
  },
  'jobs.confirm.order': {
    en: 'Switches at the end of the chain first; one that leads to others waits for them.',
    fr: 'D’abord les commutateurs en bout de chaîne ; celui qui mène à d’autres les attend.',
  },
  'jobs.progress': {
    en: '{{phase}}: {{confirmed}} of {{lines}} [lines|line|lines]',
    fr: '{{phase}} : {{confirmed}} [confirmed|ligne|lignes] sur {{lines}}',
  },
  'jobs.detail': { en: '{{name}}: device and plan', fr: '{{name}} : équipement et plan' },
  'jobs.detail.none': {
    en: 'It was not compared with the plan yet.',
    fr: 'Il n’a pas encore été comparé au plan.',
  },
  'jobs.detail.push': { en: 'See this push among all', fr: 'Voir cet envoi parmi tous' },
} as const
