/** Words of the routers' installation over SSH. */
export const routerInstallTexts = {
  'routers.install': { en: 'Install', fr: 'Installer' },
  'routers.install.other': {
    en: 'Other router (optional)',
    fr: 'Autre routeur (facultatif)',
  },
  'routers.install.other.about': {
    en: 'Where it is: its VRRP state is read there after the installation, with the same login. Left empty, it is where its host key is known; else it is heard, or inferred, and said to be.',
    fr: 'Où il est : son état VRRP y est lu après l’installation, avec les mêmes identifiants. Vide : là où sa clé d’hôte est connue ; sinon il est entendu, ou déduit, et c’est dit.',
  },
  'routers.install.migration': {
    en: 'With the migration {{name}}: the files as the plan is once its first port moves. The steps that this does are ticked in its run.',
    fr: 'Avec le changement {{name}} : les fichiers selon le plan tel qu’il sera dès son premier port. Les étapes ainsi faites sont cochées dans son déroulement.',
  },
  'routers.install.migration.run': { en: 'Its steps', fr: 'Ses étapes' },
  'routers.install.migration.leave': {
    en: 'Install as the plan is now',
    fr: 'Installer selon le plan actuel',
  },
  'routers.install.about': {
    en: 'One router at a time, so that the network stays up. Comparing only reads; what is installed goes back by itself unless a new session proves the router.',
    fr: 'Un routeur à la fois, pour que le réseau reste en service. Comparer ne fait que lire ; ce qui est installé revient de lui-même si une nouvelle session ne confirme pas le routeur.',
  },
  'routers.install.open': {
    en: 'The installation of {{host}} was cut off: it is not settled',
    fr: 'L’installation de {{host}} a été coupée : elle n’est pas réglée',
  },
  'routers.install.open.intended': {
    en: 'Begun: {{at}} ({{age}}), {{address}}. Nothing was in place yet. Until it is settled, neither router is to be installed or tested.',
    fr: 'Commencée : {{at}} ({{age}}), {{address}}. Rien n’était encore en place. Tant qu’elle n’est pas réglée, n’installez ni n’essayez aucun routeur.',
  },
  'routers.install.open.armed': {
    en: 'Last word of it: {{at}} ({{age}}), {{address}}. Files may be swapped without anybody having verified that the router works. It takes them back by itself; settling sees to it and says how it ended.',
    fr: 'Dernière nouvelle : {{at}} ({{age}}), {{address}}. Des fichiers sont peut-être échangés sans que personne ait vérifié que le routeur fonctionne. Il les reprend de lui-même ; régler s’en assure et dit comment cela a fini.',
  },
  'routers.install.open.files': { en: 'Files: {{names}}', fr: 'Fichiers : {{names}}' },
  'routers.install.open.login': {
    en: 'The login below is used.',
    fr: 'La connexion ci-dessous est utilisée.',
  },
  'routers.install.settle': { en: 'Settle {{host}}', fr: 'Régler {{host}}' },
  'routers.install.settle.sure': { en: 'Settle {{host}} now?', fr: 'Régler {{host}} maintenant ?' },
  'routers.install.settle.sure.text': {
    en: 'At {{address}}: what was installed and not proved goes back to what was there before, and its services are restarted. Where somebody is installing {{host}} from another computer right now, that is taken back too.',
    fr: 'Sur {{address}} : ce qui a été installé sans être confirmé revient à ce qui y était avant, et ses services redémarrent. Si quelqu’un installe {{host}} depuis un autre poste en ce moment, cela est annulé aussi.',
  },
  'routers.install.unsettled': { en: 'Not settled', fr: 'Non réglé' },
  'routers.install.machine': { en: 'Router', fr: 'Routeur' },
  'routers.install.address': { en: 'Address', fr: 'Adresse' },
  'routers.install.compare': { en: 'Compare', fr: 'Comparer' },
  'routers.install.same': {
    en: '{{host}} ({{hostname}}) is as planned: nothing to install.',
    fr: '{{host}} ({{hostname}}) est conforme au plan : rien à installer.',
  },
  'routers.install.would': {
    en: '{{count}} [count|file is|files are] written on {{host}} ({{hostname}}).',
    fr: '{{count}} [count|fichier est écrit|fichiers sont écrits] sur {{host}} ({{hostname}}).',
  },
  'routers.install.restarts': { en: 'Restarted: {{names}}', fr: 'Redémarrés : {{names}}' },
  'routers.install.cards': {
    en: 'Cards down and up: {{names}}',
    fr: 'Cartes coupées et relancées : {{names}}',
  },
  'routers.install.replace': {
    en: 'Replace files that somebody wrote by hand (else they are merged)',
    fr: 'Remplacer les fichiers écrits à la main (sinon ils sont fusionnés)',
  },
  'routers.install.start': { en: 'Install {{host}}', fr: 'Installer {{host}}' },
  'routers.install.sure': { en: 'Install {{host}}?', fr: 'Installer {{host}} ?' },
  'routers.install.sure.text': {
    en: 'These files are written at {{address}} and the services that read them are restarted. Until it is proved, the router goes back by itself.',
    fr: 'Ces fichiers sont écrits à {{address}} et les services qui les lisent sont redémarrés. Tant qu’il n’est pas confirmé, le routeur revient de lui-même.',
  },
  'routers.install.step.back up and stage': {
    en: 'Old files kept, new ones put beside them',
    fr: 'Anciens fichiers gardés, nouveaux posés à côté',
  },
  'routers.install.step.check': {
    en: 'Checked by its own services',
    fr: 'Vérifiés par ses propres services',
  },
  'routers.install.step.arm the way back': { en: 'Way back armed', fr: 'Retour automatique armé' },
  'routers.install.step.swap': { en: 'Files swapped', fr: 'Fichiers échangés' },
  'routers.install.step.restart': { en: 'Services restarted', fr: 'Services redémarrés' },
  'routers.install.step.verify': {
    en: 'Verified through a new session',
    fr: 'Vérifié par une nouvelle session',
  },
  'routers.install.step.prove': { en: 'Way back called off', fr: 'Retour automatique levé' },
  'routers.install.verified': { en: 'What was verified', fr: 'Ce qui a été vérifié' },
  'routers.install.watch': {
    en: 'Watch both routers, or give a survivor every pool',
    fr: 'Veiller sur les deux routeurs, ou donner toutes les plages à un survivant',
  },
  'routers.install.progress': { en: 'Progress of the installation', fr: 'Avancement de l’installation' },
  'routers.install.differences': { en: 'Differences from the plan', fr: 'Écarts avec le plan' },
  'routers.install.differences.empty': { en: 'No difference', fr: 'Aucun écart' },
  'routers.install.differences.empty.text': {
    en: 'Every file says what the plan says.',
    fr: 'Chaque fichier dit ce que dit le plan.',
  },
  'routers.install.kind.missing': { en: 'put in', fr: 'ajouté' },
  'routers.install.kind.different': { en: 'becomes', fr: 'devient' },
  'routers.install.kind.removed': { en: 'goes', fr: 'retiré' },
  'routers.install.kind.kept': { en: 'stays, not ours', fr: 'reste, pas à nous' },
  'routers.install.column.what': { en: 'What', fr: 'Quoi' },
  'routers.install.column.file': { en: 'File', fr: 'Fichier' },
  'routers.install.column.line': { en: 'Line', fr: 'Ligne' },
  'routers.install.column.inside': { en: 'In', fr: 'Dans' },
  'routers.install.column.found': { en: 'There now', fr: 'Actuellement' },
  'routers.install.column.planned': { en: 'Planned', fr: 'Prévu' },
} as const
